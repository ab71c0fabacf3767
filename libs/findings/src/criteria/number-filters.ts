import { below, refuse, refused, type Place } from '../policy-fault.js';
import type { RawObject } from '../raw-members.js';
import { refuseUnknownMembers, type FilterTest } from './filter-test.js';

const BOUNDS: ReadonlyMap<string, (value: number, bound: number) => boolean> = new Map([
  ['Eq', (value: number, bound: number) => value === bound],
  ['Gte', (value: number, bound: number) => value >= bound],
  ['Lte', (value: number, bound: number) => value <= bound],
  ['Gt', (value: number, bound: number) => value > bound],
  ['Lt', (value: number, bound: number) => value < bound],
]);

/**
 * Filters over numbers. The bounds of one filter all hold (a range); one filter of several is enough, as with other
 * positive filters (AWS does not say so of numbers: unverified).
 *
 * Source: AWS Security Hub API reference, type NumberFilter.
 */
export function compileNumberFilters(filters: readonly RawObject[], place: Place): FilterTest {
  const tests = filters.map((filter, index) => compileNumber(filter, below(place, index)));
  return (values) => {
    const numbers = values.filter((value) => typeof value === 'number');
    return numbers.some((value) => tests.some((test) => test(value))) ? 'match' : 'no match';
  };
}

function compileNumber(filter: RawObject, place: Place): (value: number) => boolean {
  const allowed = [...BOUNDS.keys()];
  refuseUnknownMembers(filter, allowed, place);
  const tests: ((value: number) => boolean)[] = [];
  for (const [name, bound] of Object.entries(filter)) {
    const holds = BOUNDS.get(name);
    if (holds === undefined || bound === undefined) continue;
    if (typeof bound !== 'number' || !Number.isFinite(bound))
      return refuse(below(place, name), bound, 'a number');
    tests.push((value) => holds(value, bound));
  }
  if (tests.length === 0)
    throw refused(place, 'a filter without a bound', `at least one of ${allowed.join(', ')}`);
  return (value) => tests.every((test) => test(value));
}
