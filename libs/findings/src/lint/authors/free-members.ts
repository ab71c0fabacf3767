import { leavesOf, ocsfTree } from '../conditions/ocsf-tree.js';
import type { LintClause } from '../lint-context.js';
import { filtersOf } from '../stated-filters.js';
import type { OwnerRule } from '../../triage/policy.js';
import { authorOf, authorOfTest } from './author-of.js';

/** The members of a clause whose text anyone can choose, as the clause names them. */
export function freeMembers(clause: LintClause, owners: readonly OwnerRule[] = []): readonly string[] {
  const filters = filtersOf(clause)
    .filter(({ member, test, negative }) =>
      negative ? authorOf(member) === 'anyone' : authorOfTest(member, test, owners) === 'anyone',
    )
    .map(({ member }) => member);
  const { ocsf } = clause.clause;
  const others = (ocsf === undefined ? [] : leavesOf(ocsfTree(ocsf)))
    .map(({ filter }) => `ocsf.${filter.FieldName}`)
    .filter((member) => authorOf(member) === 'anyone');
  return [...new Set([...filters, ...others])];
}
