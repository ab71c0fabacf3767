import { below, refuse, refused, type Place } from '../policy-fault.js';
import { isRawObject } from '../raw-members.js';
import { compiledCriteria, type CompiledCriteria } from './compiled-criteria.js';
import { all, fieldCondition, type Condition } from './condition.js';
import type { Criteria } from './criteria.js';
import { CRITERIA_KEYS } from './keys.js';
import { asffPath } from './path.js';
import { readFilter } from './read-filter.js';
import { refuseIllegalMix } from './text-filters.js';

export type { CompiledCriteria } from './compiled-criteria.js';

/**
 * Compiles the criteria of a Security Hub automation rule. Keys AND together. Of one key the positive filters (EQUALS,
 * PREFIX, CONTAINS, numbers, dates) OR together and the negative ones (NOT_EQUALS, PREFIX_NOT_EQUALS, NOT_CONTAINS)
 * AND together. Case counts. A key over a list (`ResourceType`) meets a positive filter when any entry
 * does, and a negative one when no entry has the excluded value.
 *
 * Map filters of one key (`ResourceTags`) join in the same way, whatever their `Key`: AWS says so of filters on the
 * same field and names ResourceTags a field, but shows one `Key` only, so for several it is unverified.
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
  const keys = Object.keys(criteria).filter((key) => criteria[key] !== undefined);
  if (keys.length === 0) {
    throw refused(place, 'no criteria', 'at least one key', 'none would match every finding');
  }
  return compiledCriteria(all(keys.map((key) => compileKey(key, criteria[key], below(place, key)))), keys);
}

function compileKey(key: string, filters: unknown, place: Place): Condition {
  const known = CRITERIA_KEYS.get(key);
  if (known === undefined) throw refused(place, 'an unknown key', [...CRITERIA_KEYS.keys()].join(', '));
  const { kind, path, most } = known;
  if (!Array.isArray(filters) || filters.length === 0 || filters.length > most) {
    return refuse(place, filters, `a list of 1 to ${most} filters`);
  }
  const ready = filters.map((filter, index) => readFilter(kind, filter, below(place, index), 'asff'));
  if (kind === 'string' || kind === 'map') refuseIllegalMix(filters, place);
  return fieldCondition(asffPath(path), `asff:${key}`, ready);
}
