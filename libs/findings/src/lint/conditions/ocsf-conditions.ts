import type { OcsfCriteria } from '../../criteria/ocsf-criteria.js';
import type { OcsfCondition } from './condition.js';
import { isAllAnd, leavesOf, ocsfTree } from './ocsf-tree.js';

/** OCSF criteria as one condition: compared as text, not by what they mean. */
export function ocsfCondition(criteria: OcsfCriteria): OcsfCondition {
  const tree = ocsfTree(criteria);
  const filters = isAllAnd(tree)
    ? new Set(leavesOf(tree).map(({ list, filter }) => `${list}${inOrder(filter)}`))
    : undefined;
  return { kind: 'ocsf', member: 'ocsf', text: inOrder(criteria), filters };
}

/** JSON with the members of every object in order, so that equal values are equal texts. */
export function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
}
