import { below, refuse, refused, type Place } from '../policy-fault.js';
import { isRawObject, memberOf, type RawObject } from '../raw-members.js';
import type { ReadyFilter } from './condition.js';
import type { Format } from './format.js';
import { refuseUnknownMembers, requireText } from './member-checks.js';
import type { Meets } from './path.js';
import { containsWord, isWord } from './word.js';

interface Comparison {
  readonly negative: boolean;
  readonly cost: number;
  readonly meets: (wanted: string) => Meets;
}

const EQUALS = (wanted: string) => (value: unknown) => value === wanted;
const PREFIX = (wanted: string) => (value: unknown) => isString(value) && value.startsWith(wanted);
const CONTAINS = (wanted: string) => (value: unknown) => isString(value) && value.includes(wanted);
const CONTAINS_WORD = (wanted: string) => {
  const contains = containsWord(wanted);
  return (value: unknown) => isString(value) && contains(value);
};

/** What a negative comparison meets is what it excludes. */
const COMPARISONS: ReadonlyMap<string, Comparison> = new Map(
  (
    [
      ['EQUALS', EQUALS, 1],
      ['PREFIX', PREFIX, 2],
      ['CONTAINS', CONTAINS, 9],
      ['NOT_EQUALS', EQUALS, 2, true],
      ['PREFIX_NOT_EQUALS', PREFIX, 3, true],
      ['NOT_CONTAINS', CONTAINS, 10, true],
      ['CONTAINS_WORD', CONTAINS_WORD, 99],
    ] as const
  ).map(([name, meets, cost, negative = false]) => [name, { negative, cost, meets }]),
);

const COMMON = ['EQUALS', 'PREFIX', 'CONTAINS', 'NOT_EQUALS', 'PREFIX_NOT_EQUALS'];

/** Source: AWS Security Hub API reference, type StringFilter: where each operator works. */
const STRINGS: Readonly<Record<Format, readonly string[]>> = {
  asff: [...COMMON, 'NOT_CONTAINS'],
  ocsf: [...COMMON, 'CONTAINS_WORD'],
};

/**
 * Source: AWS Security Hub API reference, type MapFilter. It does not say which generation of rules takes CONTAINS and
 * NOT_CONTAINS; the CloudFormation type AWS::SecurityHub::AutomationRuleV2 has only EQUALS and NOT_EQUALS.
 */
const MAPS = ['EQUALS', 'CONTAINS', 'NOT_EQUALS', 'NOT_CONTAINS'];

const WHY_NOT: Readonly<Record<Format, string>> = {
  asff: 'CONTAINS_WORD is for GetFindingsV2 and for ocsf criteria; automation rules do not take it',
  ocsf: 'NOT_CONTAINS is for asff criteria only; Security Hub takes it in no OCSF string filter',
};

/** A filter over texts. Source: AWS Security Hub API reference, type StringFilter. */
export function readStringFilter(filter: RawObject, place: Place, format: Format): ReadyFilter {
  refuseUnknownMembers(filter, ['Value', 'Comparison'], place);
  const value = requireText(filter, 'Value', place);
  const { name, negative, cost, meets } = readComparison(filter, STRINGS[format], place, WHY_NOT[format]);
  if (name === 'CONTAINS_WORD' && !isWord(value)) {
    refuse(below(place, 'Value'), value, 'one word of letters, digits and _', 'CONTAINS takes any text');
  }
  const ready = { negative, cost, meets: meets(value), comparable: isString };
  if (meets === EQUALS) return { ...ready, equals: value };
  return meets === PREFIX ? { ...ready, begins: value } : ready;
}

/**
 * A filter over maps of texts, such as tags: the value under the filter's `Key` is what compares. In ASFF a map is an
 * object; in OCSF it is a list of `{ name, value }` or `{ name, values: [] }`, or an object.
 *
 * Source: AWS Security Hub API reference, type MapFilter; OCSF schema, object key_value_object.
 */
export function readMapFilter(filter: RawObject, place: Place, format: Format): ReadyFilter {
  refuseUnknownMembers(filter, ['Key', 'Value', 'Comparison'], place);
  const key = requireText(filter, 'Key', place);
  const value = requireText(filter, 'Value', place);
  const { negative, cost, meets } = readComparison(filter, MAPS, place);
  const under = format === 'asff' ? underKey : underName;
  return { negative, cost: cost + 4, meets: under(key, meets(value)), comparable: under(key, isString) };
}

function readComparison(filter: RawObject, allowed: readonly string[], place: Place, why?: string) {
  const name = memberOf(filter, 'Comparison');
  const comparison = isString(name) ? COMPARISONS.get(name) : undefined;
  if (!isString(name) || comparison === undefined || !allowed.includes(name)) {
    const known = comparison !== undefined;
    return refuse(below(place, 'Comparison'), name, allowed.join(', '), known ? why : undefined);
  }
  return { name, ...comparison };
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function underKey(key: string, meets: Meets): Meets {
  return (map, now) => isRawObject(map) && Object.hasOwn(map, key) && meets(map[key], now);
}

function underName(name: string, meets: Meets): Meets {
  const inMap = underKey(name, meets);
  return (map, now) => {
    if (!Array.isArray(map)) return inMap(map, now);
    for (const entry of map) {
      if (!isRawObject(entry) || memberOf(entry, 'name') !== name) continue;
      if (meets(memberOf(entry, 'value'), now)) return true;
      const values = memberOf(entry, 'values');
      if (!Array.isArray(values)) continue;
      for (const value of values) if (meets(value, now)) return true;
    }
    return false;
  };
}

/**
 * Refuses the mixes of comparisons on one key that AWS refuses: CONTAINS and NOT_CONTAINS stand with themselves only,
 * EQUALS not with a negative one. PREFIX may be narrowed by NOT_EQUALS or PREFIX_NOT_EQUALS.
 *
 * Source: AWS Security Hub API reference, types StringFilter and MapFilter.
 */
export function refuseIllegalMix(filters: readonly RawObject[], place: Place): void {
  const comparisons = new Set(filters.map((filter) => String(memberOf(filter, 'Comparison'))));
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
