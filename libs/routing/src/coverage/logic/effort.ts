/** Work that may still be done, in steps of one pattern by one letter. It is shared and used up. */
export interface Effort {
  left: number;
}

/** For one question about formulas: a second or two. */
const ONE_QUESTION = 20_000_000;
/** For all questions about one deployment: a template of somebody else must not hold up whoever checks it. */
const ALL_QUESTIONS = 100_000_000;

export function effort(): Effort {
  return { left: ALL_QUESTIONS };
}

/** What one question may use of it. */
export function share(work: Effort): Effort {
  return { left: Math.min(ONE_QUESTION, work.left) };
}
