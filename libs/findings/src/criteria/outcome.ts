/**
 * What criteria say of a finding. `not applicable`: the finding lacks a member that a negative filter speaks of, so
 * neither answer would be right.
 */
export type CriteriaOutcome = 'match' | 'no match' | 'not applicable';

/** All must hold: one `no match` decides at once, else one `not applicable`. */
export function allOf<T>(items: readonly T[], judge: (item: T) => CriteriaOutcome): CriteriaOutcome {
  let result: CriteriaOutcome = 'match';
  for (const item of items) {
    const outcome = judge(item);
    if (outcome === 'no match') return 'no match';
    if (outcome === 'not applicable') result = 'not applicable';
  }
  return result;
}

/** One is enough: one `match` decides at once, else one `no match`. */
export function anyOf<T>(items: readonly T[], judge: (item: T) => CriteriaOutcome): CriteriaOutcome {
  let result: CriteriaOutcome = 'not applicable';
  for (const item of items) {
    const outcome = judge(item);
    if (outcome === 'match') return 'match';
    if (outcome === 'no match') result = 'no match';
  }
  return result;
}
