import { below, refuse, refused, type Place } from '../policy-fault.js';
import { memberOf, type RawObject } from '../raw-members.js';
import type { ReadyFilter } from './condition.js';
import { refuseUnknownMembers } from './member-checks.js';

const BOUNDS: ReadonlyMap<string, (value: number, bound: number) => boolean> = new Map([
  ['Eq', (value: number, bound: number) => value === bound],
  ['Gte', (value: number, bound: number) => value >= bound],
  ['Lte', (value: number, bound: number) => value <= bound],
  ['Gt', (value: number, bound: number) => value > bound],
  ['Lt', (value: number, bound: number) => value < bound],
]);

/**
 * A filter over numbers. Its bounds all hold (a range). In ASFF one filter of several is enough, as with other positive
 * filters (AWS does not say so of numbers: unverified).
 *
 * Source: AWS Security Hub API reference, type NumberFilter.
 */
export function readNumberFilter(filter: RawObject, place: Place): ReadyFilter {
  const allowed = [...BOUNDS.keys()];
  refuseUnknownMembers(filter, allowed, place);
  const tests: ((value: number) => boolean)[] = [];
  for (const [name, holds] of BOUNDS) {
    const bound = memberOf(filter, name);
    if (bound === undefined) continue;
    if (typeof bound !== 'number' || !Number.isFinite(bound))
      return refuse(below(place, name), bound, 'a number');
    tests.push((value) => holds(value, bound));
  }
  if (tests.length === 0)
    throw refused(place, 'a filter without a bound', `at least one of ${allowed.join(', ')}`);
  const meets = (value: unknown) => typeof value === 'number' && tests.every((test) => test(value));
  return { negative: false, cost: 3, meets, comparable: meets };
}
