import type { Criteria, DateFilter, MapFilter, NumberFilter, StringFilter } from '../../criteria/criteria.js';
import { CRITERIA_KEYS } from '../../criteria/keys.js';
import type { Condition, TextCondition } from './condition.js';
import { dateRange, numberRange } from './range.js';
import type { TextComparison, TextTest } from './text-test.js';

/** A comparison of AWS's filters: what it compares, and whether it excludes. */
const COMPARISONS: Readonly<Record<string, readonly [TextComparison, negative: boolean]>> = {
  EQUALS: ['EQUALS', false],
  PREFIX: ['PREFIX', false],
  CONTAINS: ['CONTAINS', false],
  NOT_EQUALS: ['EQUALS', true],
  PREFIX_NOT_EQUALS: ['PREFIX', true],
  NOT_CONTAINS: ['CONTAINS', true],
};

/** The conditions of automation-rule criteria that compiled, one a key. */
export function asffConditions(criteria: Criteria): readonly Condition[] {
  const conditions: Condition[] = [];
  for (const [key, filters] of Object.entries(criteria)) {
    const known = CRITERIA_KEYS.get(key);
    if (filters === undefined || known === undefined) continue;
    const member = `asff.${key}`;
    if (known.kind === 'number') {
      const ranges = filters.map((filter) => numberRange(filter as NumberFilter));
      conditions.push({ kind: 'number', member, ranges });
    } else if (known.kind === 'date') {
      conditions.push({
        kind: 'date',
        member,
        ranges: filters.map((filter) => dateRange(filter as DateFilter)),
      });
    } else {
      const single = !known.path.includes('[]');
      conditions.push(textCondition(member, filters as readonly (StringFilter | MapFilter)[], single));
    }
  }
  return conditions;
}

/** The condition of string or map filters on one member. */
export function textCondition(
  member: string,
  filters: readonly (StringFilter | MapFilter)[],
  single: boolean,
): TextCondition {
  const positive: TextTest[] = [];
  const negative: TextTest[] = [];
  for (const filter of filters) {
    const [comparison, isNegative] = COMPARISONS[filter.Comparison] ?? ['OTHER', false];
    const key = 'Key' in filter ? { key: filter.Key } : {};
    (isNegative ? negative : positive).push({ comparison, value: filter.Value, ...key });
  }
  return { kind: 'text', member, positive, negative, single };
}
