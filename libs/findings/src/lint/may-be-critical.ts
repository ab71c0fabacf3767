import { admits } from './conditions/derived-conditions.js';
import { leafCondition } from './conditions/ocsf-leaf.js';
import { isLeaf, leavesOf, ocsfTree, type OcsfLeaf, type OcsfTree } from './conditions/ocsf-tree.js';
import { contains } from './conditions/range.js';
import type { LintClause } from './lint-context.js';

/** What OCSF says of what counts as CRITICAL. Source: OCSF 1.5, severity_id and severity. */
const OCSF_IDS = [5, 6];
const OCSF_NAMES = ['Critical', 'Fatal'];

/** False when it is certain that no CRITICAL finding meets the clause. */
export function mayBeCritical({ clause, stated, derived }: LintClause): boolean {
  const left = [...stated, ...derived].every(
    (condition) =>
      condition.kind !== 'text' ||
      condition.member !== 'facts.severity' ||
      (condition.positive.length > 0 && admits(condition, 'CRITICAL')),
  );
  return left && (clause.ocsf === undefined || treeMay(ocsfTree(clause.ocsf)));
}

function treeMay(tree: OcsfTree): boolean {
  if (isLeaf(tree)) return leafMay(tree);
  return tree.joined === 'AND' ? tree.parts.every(treeMay) : tree.parts.some(treeMay);
}

function leafMay(leaf: OcsfLeaf): boolean {
  const condition = leafCondition(leaf);
  if (condition?.member === 'ocsf.severity_id' && condition.kind === 'number')
    return condition.ranges.some((range) => OCSF_IDS.some((id) => contains(range, id)));
  if (condition?.member === 'ocsf.severity' && condition.kind === 'text')
    return OCSF_NAMES.some((name) => admits(condition, name));
  return true;
}

/** True when the clause says CRITICAL itself: whoever wrote it meant it. */
export function namesCritical({ clause, stated }: LintClause): boolean {
  const inAsff = stated.some(
    (condition) =>
      condition.kind === 'text' &&
      (condition.member === 'facts.severity' || condition.member === 'asff.SeverityLabel') &&
      condition.positive.some(({ comparison, value }) => comparison === 'EQUALS' && value === 'CRITICAL'),
  );
  return inAsff || (clause.ocsf !== undefined && leavesOf(ocsfTree(clause.ocsf)).some(leafNames));
}

function leafNames(leaf: OcsfLeaf): boolean {
  const condition = leafCondition(leaf);
  if (condition?.member === 'ocsf.severity_id' && condition.kind === 'number')
    return condition.ranges.some(({ from, to }) => from === to && OCSF_IDS.includes(from));
  if (condition?.member !== 'ocsf.severity' || condition.kind !== 'text') return false;
  return condition.positive.some(
    ({ comparison, value }) => comparison === 'EQUALS' && OCSF_NAMES.includes(value),
  );
}
