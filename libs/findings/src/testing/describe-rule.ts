import type { DocumentedRule } from '../policies/documented-rule.js';
import { safeReadFinding } from '../read-finding.js';
import { compilePolicy, type CompiledPolicy } from '../triage/compile-policy.js';
import type { PolicyRule, TriagePolicy } from '../triage/policy.js';
import { describeFailures } from './case-result.js';
import type { PolicyCase } from './policy-case.js';
import { CASE_TIME, findingOf, runCase } from './run-cases.js';
import { explainRule } from './explain-rule.js';
import { globalRunner, type TestRunner } from './test-runner.js';

/** What {@link describeRule} can be told. */
export interface DescribeRuleOptions {
  /**
   * The policy in which the rule is tested, for its accounts, its owners and the rules around it. The rule takes the
   * place of the one with its id, else comes last. @default - a policy of this rule alone
   */
  readonly policy?: TriagePolicy;
  /** @default - the global describe and it */
  readonly runner?: TestRunner;
}

/**
 * Registers the tests of one rule of a policy: one a case, and one that holds that a case says of which finding the
 * rule speaks (`matches`) and another of which it does not (`matchesNot`). For jest, vitest and `node:test`.
 * A test that fails says what was expected, what triage said and why, and what came of each clause of the rule.
 *
 * @param rule - a rule, or a documented one, whose cases come first
 * @throws Error where no test runner is found
 * @example
 * describeRule(rule, [
 *   { title: 'HIGH', base: 'asff', finding: {}, matches: ['high-pages'] },
 *   { title: 'LOW', base: 'asff', finding: { Severity: { Label: 'LOW' } }, matchesNot: ['high-pages'] },
 * ]);
 */
export function describeRule(
  rule: PolicyRule | DocumentedRule,
  cases: readonly PolicyCase[] = [],
  options: DescribeRuleOptions = {},
): void {
  const documented = 'rule' in rule ? rule : { rule, cases: [] };
  const all = [...documented.cases, ...cases];
  const { describe, it } = options.runner ?? globalRunner();
  let compiled: CompiledPolicy | undefined;
  const policy = (): CompiledPolicy =>
    (compiled ??= compilePolicy(policyWith(documented.rule, options.policy)));
  describe(`rule ${documented.rule.id}`, () => {
    it('has a case that it speaks of, and one that it does not', () => requireBothWays(documented.rule, all));
    for (const one of all) it(one.title, () => requireCase(documented.rule, one, policy()));
  });
}

function policyWith(rule: PolicyRule, policy?: TriagePolicy): TriagePolicy {
  if (policy === undefined) return { schema: 'tocsin.policy/1', rules: [rule] };
  const known = policy.rules.some(({ id }) => id === rule.id);
  const rules = known
    ? policy.rules.map((one) => (one.id === rule.id ? rule : one))
    : [...policy.rules, rule];
  return { ...policy, rules };
}

function requireBothWays({ id }: PolicyRule, cases: readonly PolicyCase[]): void {
  const missing = (['matches', 'matchesNot'] as const).filter(
    (member) => !cases.some((one) => one[member]?.includes(id)),
  );
  if (missing.length === 0) return;
  const wanted = missing.map((member) => `a case with ${member}: ["${id}"]`).join(' and ');
  throw new Error(`rule ${id} has ${cases.length} cases; missing: ${wanted}`);
}

function requireCase(rule: PolicyRule, one: PolicyCase, policy: CompiledPolicy): void {
  const result = runCase(policy, one);
  if (result.ok) return;
  const explained = result.failures.some(({ what }) => what === `rule ${rule.id}`);
  const read = safeReadFinding(findingOf(one));
  const clauses =
    explained || !read.ok ? [] : explainRule(read.finding, rule, policy.policy, one.now ?? CASE_TIME);
  throw new Error(
    [`rule ${rule.id}, case "${one.title}":`, ...describeFailures(result), ...clauses].join('\n  '),
  );
}
