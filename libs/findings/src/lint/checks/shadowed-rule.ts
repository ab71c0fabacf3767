import { clauseIndex } from '../clause-index.js';
import type { LintClause, PolicyCheck } from '../lint-context.js';
import { remark, type PolicyRemark } from '../policy-remark.js';
import { whyNever } from './never-matches.js';

/** Rules that are never asked when they would speak: earlier terminal rules match all that they match. */
export const shadowedRule: PolicyCheck = ({ rules, domains }) => {
  const terminal = clauseIndex<LintClause>();
  const remarks: PolicyRemark[] = [];
  for (const { rule, clauses, place } of rules) {
    const living = clauses.filter((clause) => whyNever(clause, domains) === undefined);
    const by = new Set<string>();
    const note = (wide: LintClause) => {
      by.add(wide.rule.rule.id);
      return true;
    };
    if (living.length > 0 && living.every((clause) => terminal.covers(clause, note))) {
      const [first, ...more] = [...by].map((id) => JSON.stringify(id));
      const whose =
        more.length === 0
          ? `rule ${first}, which is terminal, matches`
          : `terminal rules (${[first, ...more].join(', ')}) match`;
      remarks.push(
        remark(
          place,
          'error',
          'shadowed-rule',
          `${whose} everything that this rule matches, and stands before it: this rule never speaks`,
          `move it before ${first}, or take "terminal" from there`,
        ),
      );
    } else if (rule.terminal === true) living.forEach(terminal.add);
  }
  return remarks;
};
