/** Why criteria may match or not: what AWS does not document. */
export type CriteriaDoubtKind =
  /** A negative filter over several values, of which some are excluded and some are not. */
  | 'several values'
  /** A negative filter on a member that the finding, or an entry of a list, lacks. */
  | 'absent member'
  /** Criteria over members of one list that are met, but by no single entry. */
  | 'different entries'
  /** More entries than are looked at. */
  | 'too many entries';

export interface CriteriaDoubt {
  readonly kind: CriteriaDoubtKind;
  /** A clause that names fields, such as `NoteText NOT_EQUALS: the finding has no such value`. */
  readonly reason: string;
}

/** What criteria say of a finding when nothing is assumed that AWS does not document. */
export interface CriteriaJudgement {
  readonly outcome: 'match' | 'no match' | 'may match';
  /** Each reason once; empty unless the outcome is `may match`. */
  readonly doubts: readonly CriteriaDoubt[];
}

export const MATCH: CriteriaJudgement = Object.freeze({ outcome: 'match', doubts: Object.freeze([]) });
export const NO_MATCH: CriteriaJudgement = Object.freeze({ outcome: 'no match', doubts: Object.freeze([]) });

export function mayMatch(kind: CriteriaDoubtKind, reason: string): CriteriaJudgement {
  return { outcome: 'may match', doubts: [{ kind, reason }] };
}

/** All must hold. */
export function allJudged(parts: readonly CriteriaJudgement[]): CriteriaJudgement {
  if (parts.some(({ outcome }) => outcome === 'no match')) return NO_MATCH;
  return parts.every(({ outcome }) => outcome === 'match') ? MATCH : doubtsOf(parts);
}

/** One is enough. */
export function anyJudged(parts: readonly CriteriaJudgement[]): CriteriaJudgement {
  if (parts.some(({ outcome }) => outcome === 'match')) return MATCH;
  return parts.every(({ outcome }) => outcome === 'no match') ? NO_MATCH : doubtsOf(parts);
}

function doubtsOf(parts: readonly CriteriaJudgement[]): CriteriaJudgement {
  const doubts = new Map<string, CriteriaDoubt>();
  for (const part of parts) for (const doubt of part.doubts) doubts.set(doubt.reason, doubt);
  return { outcome: 'may match', doubts: [...doubts.values()] };
}
