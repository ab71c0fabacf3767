import { below, refuse, refused, type Place } from '../policy-fault.js';
import { isRawObject, memberOf, type RawObject } from '../raw-members.js';
import { compiledCriteria, type CompiledCriteria } from './compiled-criteria.js';
import { all, any, fieldCondition, type Condition } from './condition.js';
import { refuseUnknownMembers } from './member-checks.js';
import type { OcsfCriteria } from './ocsf-criteria.js';
import { OCSF_FILTERS, type OcsfFilters } from './ocsf-fields.js';
import { ocsfPath } from './path.js';
import { readFilter } from './read-filter.js';
import { refuseField } from './unknown-field.js';

/** Source: CloudFormation type AWS::SecurityHub::AutomationRuleV2, definition CompositeFilter. */
const MOST_FILTERS = 20;
/** Ours: AWS documents no limit. */
const MOST_COMPOSITES = 100;

/**
 * Compiles the criteria of an automation rule of Security Hub's second generation, composite filters over OCSF. The
 * composite filters join by `CompositeOperator`; within one, every filter and every nested composite filter is a part of
 * its own and they join by `Operator`: two filters on the same field under AND must both hold. Where an operator is
 * absent it is AND.
 *
 * A field may lead through lists (`resources.uid`, `evidences.src_endpoint.ip`): a positive filter holds when any value
 * meets it, a negative one when no value is the excluded one. A field that the finding lacks, or has in another type,
 * meets no positive filter and makes a negative one `not applicable`. Under AND a `no match` decides, then a
 * `not applicable`; under OR a `match` decides, then a `no match`.
 *
 * CONTAINS_WORD finds one whole word, whatever its case. Everything else compares case by case, as OCSF has it:
 * `severity` is `Critical`, and `vulnerabilities.cve.epss.score` is a text.
 *
 * Source: AWS Security Hub API reference, types OcsfFindingFilters, CompositeFilter, StringFilter, MapFilter,
 * NumberFilter, DateFilter, BooleanFilter, IpFilter. Not documented there, unverified: that an absent operator is AND,
 * how filters on the same field of one composite filter join, how values of lists count.
 *
 * @throws PolicyError for no filter at all or more than 20 in one list (100 composite filters), a field that AWS does not
 *   filter by in that list, a comparison that AWS does not know there, and composite filters nested deeper than one level
 * @example
 * const { evaluate } = compileOcsfCriteria({
 *   CompositeFilters: [
 *     { StringFilters: [{ FieldName: 'severity', Filter: { Value: 'Critical', Comparison: 'EQUALS' } }] },
 *   ],
 * });
 * evaluate(finding.raw, { now: '2026-11-24T12:00:00Z' }); // 'match'
 */
export function compileOcsfCriteria(criteria: OcsfCriteria): CompiledCriteria {
  return compileOcsfCriteriaAt(criteria, { field: '' });
}

/** {@link compileOcsfCriteria} for criteria that are part of something larger, whose place errors then name. */
export function compileOcsfCriteriaAt(criteria: unknown, place: Place): CompiledCriteria {
  const members = ['CompositeFilters', 'CompositeOperator'];
  if (!isRawObject(criteria)) return refuse(place, criteria, `an object of ${members.join(' and ')}`);
  refuseUnknownMembers(criteria, members, place);
  const fields = new Set<string>();
  const composites = compileList(criteria, 'CompositeFilters', place, (composite, at) =>
    compileComposite(composite, at, fields, false),
  );
  return compiledCriteria(join(criteria, 'CompositeOperator', place)(composites), fields);
}

function compileComposite(composite: unknown, place: Place, fields: Set<string>, nested: boolean): Condition {
  const lists = [...OCSF_FILTERS.keys(), ...(nested ? [] : ['NestedCompositeFilters'])];
  if (!isRawObject(composite)) return refuse(place, composite, 'a composite filter');
  if (nested && Object.hasOwn(composite, 'NestedCompositeFilters')) {
    throw refused(
      below(place, 'NestedCompositeFilters'),
      'a second level',
      lists.join(', '),
      'one level nests',
    );
  }
  refuseUnknownMembers(composite, [...lists, 'Operator'], place);
  const parts: Condition[] = [];
  for (const member of Object.keys(composite)) {
    if (member === 'Operator' || composite[member] === undefined) continue;
    const filters = OCSF_FILTERS.get(member);
    parts.push(
      ...compileList(composite, member, place, (entry, at) =>
        filters === undefined
          ? compileComposite(entry, at, fields, true)
          : compileFilter(entry, at, fields, filters),
      ),
    );
  }
  if (parts.length === 0) {
    throw refused(
      place,
      'no filters',
      `at least one of ${lists.join(', ')}`,
      'none would match every finding',
    );
  }
  return join(composite, 'Operator', place)(parts);
}

function compileFilter(
  entry: unknown,
  place: Place,
  fields: Set<string>,
  { kind, fields: allowed }: OcsfFilters,
): Condition {
  if (!isRawObject(entry)) return refuse(place, entry, 'an object of FieldName and Filter');
  refuseUnknownMembers(entry, ['FieldName', 'Filter'], place);
  const field = memberOf(entry, 'FieldName');
  if (typeof field !== 'string' || !allowed.includes(field)) {
    return refuseField(field, allowed, below(place, 'FieldName'));
  }
  fields.add(field);
  const filter = readFilter(kind, memberOf(entry, 'Filter'), below(place, 'Filter'), 'ocsf');
  return fieldCondition(ocsfPath(field, kind === 'map'), `ocsf:${field}`, [filter]);
}

function compileList(
  object: RawObject,
  member: string,
  place: Place,
  compile: (entry: unknown, place: Place) => Condition,
): readonly Condition[] {
  const list = memberOf(object, member);
  const at = below(place, member);
  const most = OCSF_FILTERS.has(member) ? MOST_FILTERS : MOST_COMPOSITES;
  if (!Array.isArray(list) || list.length === 0 || list.length > most) {
    return refuse(at, list, `a list of 1 to ${most} entries`);
  }
  return list.map((entry, index) => compile(entry, below(at, index)));
}

function join(object: RawObject, member: string, place: Place): typeof all {
  const operator = memberOf(object, member);
  if (operator === undefined || operator === 'AND') return all;
  return operator === 'OR' ? any : refuse(below(place, member), operator, 'AND, OR');
}
