import type { OwnerRule } from '../../triage/policy.js';
import type { Condition } from '../conditions/condition.js';
import { leafCondition } from '../conditions/ocsf-leaf.js';
import { isLeaf, ocsfTree, type OcsfTree } from '../conditions/ocsf-tree.js';
import type { LintClause } from '../lint-context.js';
import { authorOf, authorOfTest } from './author-of.js';
import { AUTHORS, type Author } from './author.js';

/** One way in which a clause can hold: the strongest author among its positive filters, and whether free text decides. */
export interface Branch {
  readonly strongest: Author;
  readonly byText: boolean;
}

const NOTHING: Branch = { strongest: 'anyone', byText: false };

/** The ways in which a clause can hold, each once: at most one for every author, with and without text. */
export function branchesOf(
  { clause, stated }: LintClause,
  owners: readonly OwnerRule[] = [],
): readonly Branch[] {
  const parts = stated.map((condition) =>
    condition.kind === 'ocsf'
      ? clause.ocsf === undefined
        ? [NOTHING]
        : ofTree(ocsfTree(clause.ocsf), owners)
      : ofCondition(condition, owners),
  );
  return allHold(parts);
}

function ofCondition(condition: Condition, owners: readonly OwnerRule[]): readonly Branch[] {
  const { member } = condition;
  if (condition.kind !== 'text') return [branch(authorOf(member))];
  const { positive, negative } = condition;
  const excludesText = negative.length > 0 && authorOf(member) === 'anyone';
  const excluding: Branch = { ...NOTHING, byText: excludesText };
  if (positive.length === 0) return [excluding];
  return distinct(positive.map((test) => both(branch(authorOfTest(member, test, owners)), excluding)));
}

function ofTree(tree: OcsfTree, owners: readonly OwnerRule[]): readonly Branch[] {
  if (isLeaf(tree)) {
    const condition = leafCondition(tree);
    return condition === undefined
      ? [branch(authorOf(`ocsf.${tree.filter.FieldName}`))]
      : ofCondition(condition, owners);
  }
  const parts = tree.parts.map((part) => ofTree(part, owners));
  return tree.joined === 'AND' ? allHold(parts) : distinct(parts.flat());
}

function branch(author: Author): Branch {
  return { strongest: author, byText: author === 'anyone' };
}

function both(one: Branch, other: Branch): Branch {
  const stronger = AUTHORS.indexOf(one.strongest) >= AUTHORS.indexOf(other.strongest) ? one : other;
  return { strongest: stronger.strongest, byText: one.byText || other.byText };
}

function allHold(parts: readonly (readonly Branch[])[]): readonly Branch[] {
  return parts.reduce<readonly Branch[]>(
    (before, part) => distinct(before.flatMap((one) => part.map((other) => both(one, other)))),
    [NOTHING],
  );
}

function distinct(branches: readonly Branch[]): readonly Branch[] {
  return [...new Map(branches.map((each) => [`${each.strongest} ${each.byText}`, each])).values()];
}
