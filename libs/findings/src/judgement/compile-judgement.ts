import { compileCriteria } from '../criteria/compile-criteria.js';
import { compileOcsfCriteria } from '../criteria/compile-ocsf-criteria.js';
import type { Criteria } from '../criteria/criteria.js';
import { CRITERIA_KEYS } from '../criteria/keys.js';
import type { OcsfCriteria } from '../criteria/ocsf-criteria.js';
import { OCSF_FILTERS } from '../criteria/ocsf-fields.js';
import { asffPath, ocsfPath } from '../criteria/path.js';
import { readFilter } from '../criteria/read-filter.js';
import { readInstant } from '../instant.js';
import { isLeaf, ocsfTree, type OcsfLeaf, type OcsfTree } from '../lint/conditions/ocsf-tree.js';
import { isRawObject, listOf, memberOf, type RawObject } from '../raw-members.js';
import type { FilterNode } from './judge-filter.js';
import { judgeTree, type CriteriaTree } from './judge-tree.js';
import type { CriteriaJudgement } from './judgement.js';

/** Judges one raw finding. `now`: ISO 8601; date ranges count back from it. */
export type JudgeCriteria = (raw: object, options: { readonly now: string }) => CriteriaJudgement;

/** How many values are looked at to find one entry of a list that meets several criteria. */
const MOST_VALUES = 20_000;

/**
 * What the criteria of an automation rule say of a finding when nothing is assumed that AWS does not document. Where
 * `compileCriteria` decides, this says `may match`, and why:
 *
 * - a negative filter (NOT_EQUALS, PREFIX_NOT_EQUALS, NOT_CONTAINS) over several values, some excluded, some not;
 * - a negative filter on a member that the finding lacks, or that some entries of the list lack;
 * - criteria over members of one list that are met, but by no single entry (`ResourceType` by one, `ResourceId` by
 *   another). At most 20,000 values are looked at to find such an entry; beyond, the outcome is `may match`.
 *
 * A `match` of `compileCriteria` is here `match` or `may match`, a `no match` is `no match` or `may match`.
 *
 * Source: AWS Security Hub API reference, types AutomationRulesFindingFilters, StringFilter, MapFilter: they leave the
 * three cases open.
 *
 * @throws PolicyError as `compileCriteria` does
 * @example
 * const judge = compileJudgement({ Type: [{ Value: 'TTPs', Comparison: 'PREFIX_NOT_EQUALS' }] });
 * judge({ Types: ['TTPs/Discovery', 'Effects'] }, { now }).outcome; // 'may match'
 */
export function compileJudgement(criteria: Criteria): JudgeCriteria {
  compileCriteria(criteria);
  return judgeOf({ joined: 'AND', parts: Object.entries(criteria).flatMap(partsOfKey) });
}

/**
 * {@link compileJudgement} for the criteria of a rule of Security Hub's second generation, as `compileOcsfCriteria` reads
 * them. Entries are of every list on the way of a field, such as `resources` or `finding_info.related_events`.
 *
 * Source: AWS Security Hub API reference, types OcsfFindingFilters, CompositeFilter: they leave the three cases open.
 *
 * @throws PolicyError as `compileOcsfCriteria` does
 * @example compileOcsfJudgement(rule.Criteria.OcsfFindingCriteria)(raw, { now }).doubts
 */
export function compileOcsfJudgement(criteria: OcsfCriteria): JudgeCriteria {
  compileOcsfCriteria(criteria);
  return judgeOf(fromOcsf(ocsfTree(criteria)));
}

function judgeOf(tree: CriteriaTree): JudgeCriteria {
  return (raw, { now }) => {
    const budget = { left: MOST_VALUES };
    return judgeTree(tree, { raw, now: readInstant(now), chosen: new Map(), budget });
  };
}

function partsOfKey([key, filters]: [string, Criteria[string]]): readonly CriteriaTree[] {
  const known = CRITERIA_KEYS.get(key);
  if (filters === undefined || known === undefined) return [];
  const path = asffPath(known.path);
  const nodes = filters.map((given): FilterNode => {
    const filter = readFilter(known.kind, given, { field: key }, 'asff');
    return { field: key, comparison: comparisonOf(given), path, filter, split: (value) => [value] };
  });
  const positive = nodes.filter(({ filter }) => !filter.negative);
  const negative = nodes.filter(({ filter }) => filter.negative);
  return positive.length === 0 ? negative : [{ joined: 'OR', parts: positive }, ...negative];
}

function fromOcsf(tree: OcsfTree): CriteriaTree {
  if (!isLeaf(tree)) return { joined: tree.joined, parts: tree.parts.map(fromOcsf) };
  return nodeOf(tree);
}

function nodeOf({ list, filter: { FieldName: field, Filter: given } }: OcsfLeaf): FilterNode {
  const kind = OCSF_FILTERS.get(list)?.kind ?? 'string';
  const filter = readFilter(kind, given, { field }, 'ocsf');
  const name = kind === 'map' ? memberOf(given as RawObject, 'Key') : undefined;
  return {
    field,
    comparison: comparisonOf(given),
    path: ocsfPath(field, kind === 'map'),
    filter,
    split: (value) => (name === undefined ? [value] : valuesNamed(name, value)),
  };
}

function comparisonOf(filter: object): string {
  return String(memberOf(filter as RawObject, 'Comparison'));
}

/** A map of OCSF for each value that it has under a name; the map itself where it has none. */
function valuesNamed(name: unknown, map: unknown): readonly unknown[] {
  if (!Array.isArray(map)) return [map];
  const values: unknown[] = [];
  for (const entry of map) {
    if (!isRawObject(entry) || memberOf(entry, 'name') !== name) continue;
    if (Object.hasOwn(entry, 'value')) values.push(entry['value']);
    for (const value of listOf(entry, 'values')) values.push(value);
  }
  return values.length === 0 ? [map] : values.map((value) => [{ name, value }]);
}
