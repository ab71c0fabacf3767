import type { PolicyRule } from '../../triage/policy.js';
import { clauseIndex } from '../clause-index.js';
import type { LintClause, LintRule, PolicyCheck } from '../lint-context.js';
import { remark, type PolicyRemark } from '../policy-remark.js';
import { whyNever } from './never-matches.js';

/** Rules all of whose members are set anew by later rules that match at least as much, and rules that set nothing. */
export const neverDecides: PolicyCheck = ({ rules, domains }) => {
  const later = clauseIndex<LintClause>();
  const remarks: PolicyRemark[] = [];
  for (const rule of [...rules].reverse()) {
    const living = rule.clauses.filter((clause) => whyNever(clause, domains) === undefined);
    const found = judge(rule, living, later.covers);
    if (found !== undefined) remarks.unshift(found);
    // What comes after a terminal rule is not asked where that rule speaks.
    if (rule.rule.terminal === true) later.clear();
    living.forEach(later.add);
  }
  return remarks;
};

function judge(
  { rule, place }: LintRule,
  living: readonly LintClause[],
  covers: ReturnType<typeof clauseIndex<LintClause>>['covers'],
): PolicyRemark | undefined {
  if (rule.terminal === true || rule.then.suppress !== undefined || living.length === 0) return undefined;
  const members = membersOf(rule);
  if (members.length === 0) {
    const text = 'the rule sets nothing and ends nothing: it only shows in the trace';
    return remark(place, 'note', 'never-decides', text, 'let it set something, or delete it');
  }
  const by = new Set<string>();
  const overwritten = members.every((member) =>
    living.every((clause) =>
      covers(clause, ({ rule: other }) => {
        const sets = membersOf(other.rule).includes(member);
        if (sets) by.add(other.rule.id);
        return sets;
      }),
    ),
  );
  if (!overwritten) return undefined;
  const names = [...by]
    .slice(0, 3)
    .map((id) => JSON.stringify(id))
    .join(', ');
  const more = by.size > 3 ? ` and ${by.size - 3} more` : '';
  return remark(
    place,
    'warning',
    'never-decides',
    `later rules (${names}${more}) match all that this rule matches and set ${members.join(', ')} anew: it never decides`,
    'a later rule wins: move the narrower rule after the wider one',
  );
}

/** What a rule sets. A suppression is not among them: no later rule takes one back. */
function membersOf({ then, runbook }: PolicyRule): readonly string[] {
  const members = Object.entries({ ...then, runbook }).filter(([, value]) => value !== undefined);
  return members.map(([member]) => member).filter((member) => member !== 'suppress');
}
