import { refused, type Place } from '../policy-fault.js';
import type { CriteriaOutcome } from './outcome.js';

interface Comparison {
  readonly negative: boolean;
  readonly holds: (value: string, wanted: string) => boolean;
}

/** A filter's `Comparison`; `holds` of a negative one is what it excludes. */
export const COMPARISONS: ReadonlyMap<string, Comparison> = new Map([
  ['EQUALS', { negative: false, holds: (value: string, wanted: string) => value === wanted }],
  ['PREFIX', { negative: false, holds: (value: string, wanted: string) => value.startsWith(wanted) }],
  ['CONTAINS', { negative: false, holds: (value: string, wanted: string) => value.includes(wanted) }],
  ['NOT_EQUALS', { negative: true, holds: (value: string, wanted: string) => value === wanted }],
  [
    'PREFIX_NOT_EQUALS',
    { negative: true, holds: (value: string, wanted: string) => value.startsWith(wanted) },
  ],
  ['NOT_CONTAINS', { negative: true, holds: (value: string, wanted: string) => value.includes(wanted) }],
]);

/** A filter ready to run: does any of the values meet what it names? undefined: there is no value. */
export interface ReadyFilter {
  readonly negative: boolean;
  readonly anyValueMeets: (values: readonly unknown[]) => boolean | undefined;
}

/** Positive filters of one key OR together; then negative ones AND together. Source: API type StringFilter. */
export function join(filters: readonly ReadyFilter[], values: readonly unknown[]): CriteriaOutcome {
  const positive = filters.filter(({ negative }) => !negative);
  if (positive.length > 0 && !positive.some(({ anyValueMeets }) => anyValueMeets(values) === true))
    return 'no match';
  let outcome: CriteriaOutcome = 'match';
  for (const { negative, anyValueMeets } of filters) {
    if (!negative) continue;
    const excluded = anyValueMeets(values);
    if (excluded === true) return 'no match';
    if (excluded === undefined) outcome = 'not applicable';
  }
  return outcome;
}

/**
 * Refuses the mixes of comparisons on one key that AWS refuses: CONTAINS and NOT_CONTAINS stand with themselves only,
 * EQUALS not with a negative one. PREFIX may be narrowed by NOT_EQUALS or PREFIX_NOT_EQUALS.
 *
 * Source: AWS Security Hub API reference, types StringFilter and MapFilter.
 */
export function refuseIllegalMix(comparisons: ReadonlySet<string>, place: Place): void {
  const found = [...comparisons].join(' with ');
  for (const alone of ['CONTAINS', 'NOT_CONTAINS']) {
    if (comparisons.has(alone) && comparisons.size > 1) {
      throw refused(place, found, `${alone} only with other ${alone} filters on the same key`);
    }
  }
  if (comparisons.has('EQUALS') && (comparisons.has('NOT_EQUALS') || comparisons.has('PREFIX_NOT_EQUALS'))) {
    throw refused(place, found, 'EQUALS only with PREFIX and other EQUALS filters on the same key');
  }
}
