/** Why a condition or a policy cannot be decided here. */
export interface Undecided {
  readonly because: string;
}

/** True, false, or why it cannot be told: what the engine does not know is never taken for either. */
export type Truth = boolean | Undecided;

/** False as soon as one is false, whatever cannot be told. */
export function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.find((truth) => truth !== true) ?? true;
}

/** True as soon as one is true, whatever cannot be told. */
export function some(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.find((truth) => truth !== false) ?? false;
}

export function not(truth: Truth): Truth {
  return typeof truth === 'boolean' ? !truth : truth;
}
