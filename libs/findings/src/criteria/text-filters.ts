import { below, refuse, type Place } from '../policy-fault.js';
import { isRawObject, isText, memberOf, type RawObject } from '../raw-members.js';
import { COMPARISONS, join, refuseIllegalMix, type ReadyFilter } from './comparisons.js';
import { refuseUnknownMembers, type FilterTest } from './filter-test.js';

const STRING_COMPARISONS = [...COMPARISONS.keys()];
const MAP_COMPARISONS = ['EQUALS', 'CONTAINS', 'NOT_EQUALS', 'NOT_CONTAINS'];

/** Filters over texts. Source: AWS Security Hub API reference, type StringFilter. */
export function compileStringFilters(filters: readonly RawObject[], place: Place): FilterTest {
  return compileTexts(filters, place, (filter, at) => {
    refuseUnknownMembers(filter, ['Value', 'Comparison'], at);
    const { negative, meets } = readComparison(filter, STRING_COMPARISONS, at);
    return { negative, anyValueMeets: (values) => someText(values, meets) };
  });
}

/**
 * Filters over maps of texts, such as tags. The value under the filter's `Key` is what compares; a map without that key
 * has no value. Source: AWS Security Hub API reference, type MapFilter.
 */
export function compileMapFilters(filters: readonly RawObject[], place: Place): FilterTest {
  return compileTexts(filters, place, (filter, at) => {
    refuseUnknownMembers(filter, ['Key', 'Value', 'Comparison'], at);
    const key = memberOf(filter, 'Key');
    if (!isText(key)) refuse(below(at, 'Key'), key, 'a text that is not blank');
    const { negative, meets } = readComparison(filter, MAP_COMPARISONS, at);
    const valuesOf = (maps: readonly unknown[]) =>
      maps.map((map) => (isRawObject(map) ? memberOf(map, key) : undefined));
    return { negative, anyValueMeets: (maps) => someText(valuesOf(maps), meets) };
  });
}

function compileTexts(
  filters: readonly RawObject[],
  place: Place,
  compile: (filter: RawObject, place: Place) => ReadyFilter,
): FilterTest {
  const ready = filters.map((filter, index) => compile(filter, below(place, index)));
  refuseIllegalMix(new Set(filters.map((filter) => String(memberOf(filter, 'Comparison')))), place);
  return (values) => join(ready, values);
}

function readComparison(filter: RawObject, allowed: readonly string[], place: Place) {
  const wanted = memberOf(filter, 'Value');
  if (!isText(wanted)) refuse(below(place, 'Value'), wanted, 'a text that is not blank');
  const name = memberOf(filter, 'Comparison');
  const comparison = isText(name) && allowed.includes(name) ? COMPARISONS.get(name) : undefined;
  if (comparison === undefined) return refuse(below(place, 'Comparison'), name, allowed.join(', '));
  const { negative, holds } = comparison;
  return { negative, meets: (value: string) => holds(value, wanted) };
}

function someText(values: readonly unknown[], meets: (value: string) => boolean): boolean | undefined {
  let some: boolean | undefined;
  for (const value of values) {
    if (typeof value !== 'string') continue;
    if (meets(value)) return true;
    some = false;
  }
  return some;
}
