import type { Condition } from './conditions/condition.js';
import { leafCondition } from './conditions/ocsf-leaf.js';
import { leavesOf, ocsfTree } from './conditions/ocsf-tree.js';
import type { TextTest } from './conditions/text-test.js';
import type { LintClause } from './lint-context.js';

/** One text filter of a clause, of criteria or facts. */
export interface StatedFilter {
  /** What it is about, such as `asff.Title` or `ocsf.resources.uid`. */
  readonly member: string;
  /** Where it stands, below the clause. */
  readonly field: string;
  readonly test: TextTest;
  readonly negative: boolean;
}

/** Every text filter of a clause. */
export function filtersOf(clause: LintClause): readonly StatedFilter[] {
  return placedConditions(clause).flatMap(([field, condition]) => {
    if (condition.kind !== 'text') return [];
    const { member, positive, negative } = condition;
    return [
      ...positive.map((test) => ({ member, field, test, negative: false })),
      ...negative.map((test) => ({ member, field, test, negative: true })),
    ];
  });
}

/** Every condition of a clause, those of OCSF filter by filter, each with its path below the clause. */
function placedConditions({ clause, stated }: LintClause): readonly (readonly [string, Condition])[] {
  const leaves = clause.ocsf === undefined ? [] : leavesOf(ocsfTree(clause.ocsf));
  return [
    ...stated.map((condition) => [condition.member, condition] as const),
    ...leaves.flatMap((leaf) => {
      const condition = leafCondition(leaf);
      return condition === undefined ? [] : [[`ocsf.${leaf.field}`, condition] as const];
    }),
  ];
}
