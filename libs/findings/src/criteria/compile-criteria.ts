import { readInstant } from '../instant.js';
import { below, refuse, refused, type Place } from '../policy-fault.js';
import { isRawObject, type RawObject } from '../raw-members.js';
import type { Criteria } from './criteria.js';
import { compileDateFilters } from './date-filters.js';
import type { FilterTest } from './filter-test.js';
import { CRITERIA_KEYS, type CriteriaKind } from './keys.js';
import { compileNumberFilters } from './number-filters.js';
import { allOf, type CriteriaOutcome } from './outcome.js';
import { compileMapFilters, compileStringFilters } from './text-filters.js';
import { valuesAt } from './values-at.js';

const COMPILERS: Readonly<Record<CriteriaKind, (filters: readonly RawObject[], place: Place) => FilterTest>> =
  {
    string: compileStringFilters,
    map: compileMapFilters,
    number: compileNumberFilters,
    date: compileDateFilters,
  };

/** Criteria ready to run. */
export interface CompiledCriteria {
  /**
   * Judges one raw ASFF finding.
   *
   * @param options - `now`: ISO 8601; date ranges count back from it
   */
  readonly evaluate: (raw: object, options: { readonly now: string }) => CriteriaOutcome;
  /** The keys of the criteria, in their order. */
  readonly fields: readonly string[];
}

/**
 * Compiles the criteria of a Security Hub automation rule. Keys AND together. Of one key the positive filters (EQUALS,
 * PREFIX, CONTAINS, numbers, dates) OR together and the negative ones (NOT_EQUALS, PREFIX_NOT_EQUALS, NOT_CONTAINS)
 * AND together. Case counts. A key over a list (`ResourceType`) meets a positive filter when any entry
 * does, and a negative one when no entry has the excluded value.
 *
 * Criteria read the raw finding as it is: `SeverityLabel` is `Severity.Label`, with no band of `Severity.Normalized` in
 * its place.
 *
 * A member that the finding lacks, or has in another type than AWS documents, meets no positive filter. What AWS does
 * with a negative filter then is not documented; here it is `not applicable`, so that NOT_EQUALS never matches a
 * finding that says nothing.
 *
 * Source: AWS Security Hub API reference, types AutomationRulesFindingFilters, StringFilter, MapFilter, NumberFilter,
 * DateFilter.
 *
 * @throws PolicyError for no key at all, an unknown key, no filter or more than AWS takes (20; 100 for AwsAccountId,
 *   GeneratorId, Title, ResourceId), a comparison that AWS does not know there, and mixes that AWS refuses
 * @example
 * const { evaluate } = compileCriteria({ SeverityLabel: [{ Value: 'CRITICAL', Comparison: 'EQUALS' }] });
 * evaluate(finding.raw, { now: '2026-11-24T12:00:00Z' }); // 'match'
 */
export function compileCriteria(criteria: Criteria): CompiledCriteria {
  return compileCriteriaAt(criteria, { field: '' });
}

/** {@link compileCriteria} for criteria that are part of something larger, whose place errors then name. */
export function compileCriteriaAt(criteria: unknown, place: Place): CompiledCriteria {
  if (!isRawObject(criteria)) return refuse(place, criteria, 'an object of criteria');
  const fields = Object.keys(criteria).filter((key) => criteria[key] !== undefined);
  if (fields.length === 0) {
    throw refused(place, 'no criteria', 'at least one key', 'none would match every finding');
  }
  const tests = fields.map((key) => compileKey(key, criteria[key], below(place, key)));
  return Object.freeze({
    fields: Object.freeze(fields),
    evaluate: (raw: object, { now }: { readonly now: string }) => {
      const instant = readInstant(now);
      return allOf(tests, (test) => test(raw, instant));
    },
  });
}

function compileKey(
  key: string,
  filters: unknown,
  place: Place,
): (raw: object, now?: number) => CriteriaOutcome {
  const known = CRITERIA_KEYS.get(key);
  if (known === undefined) throw refused(place, 'an unknown key', [...CRITERIA_KEYS.keys()].join(', '));
  const { kind, path, most } = known;
  if (!Array.isArray(filters) || filters.length === 0 || filters.length > most) {
    return refuse(place, filters, `a list of 1 to ${most} filters`);
  }
  const objects = filters.map((filter, index) =>
    isRawObject(filter) ? filter : refuse(below(place, index), filter, `a ${kind} filter`),
  );
  const find = valuesAt(path);
  const test = COMPILERS[kind](objects, place);
  return (raw, now) => test(find(raw), now);
}
