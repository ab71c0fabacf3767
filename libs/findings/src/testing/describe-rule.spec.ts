import type { DocumentedRule } from '../policies/documented-rule.js';
import type { PolicyRule, TriagePolicy } from '../triage/policy.js';
import { describeRule, type DescribeRuleOptions } from './describe-rule.js';
import type { PolicyCase } from './policy-case.js';

const rule: PolicyRule = {
  id: 'payments',
  title: 'HIGH in payments',
  when: {
    facts: { severity: ['HIGH', 'CRITICAL'] },
    asff: { AwsAccountId: [{ Value: '111122223333', Comparison: 'EQUALS' }] },
  },
  then: { priority: 'P1', route: 'page' },
};
const high: PolicyCase = {
  title: 'HIGH',
  base: 'asff',
  finding: {},
  matches: ['payments'],
  expect: { priority: 'P1' },
};
const low: PolicyCase = {
  title: 'LOW',
  base: 'asff',
  finding: { Severity: { Label: 'LOW' } },
  matchesNot: ['payments'],
};

/** Runs what describeRule registers: the title of each test, and the message it failed with. */
function outcomes(
  given: PolicyRule | DocumentedRule,
  cases?: PolicyCase[],
  options: DescribeRuleOptions = {},
) {
  const found: Record<string, string> = {};
  const runner = {
    describe: (title: string, body: () => void) => {
      found[title] = 'described';
      body();
    },
    it: (title: string, body: () => void) => {
      try {
        body();
        found[title] = 'passed';
      } catch (error) {
        found[title] = (error as Error).message;
      }
    },
  };
  describeRule(given, cases, { runner, ...options });
  return found;
}

const BOTH = 'has a case that it speaks of, and one that it does not';

describe('describeRule', () => {
  it('registers one test a case, and one for both ways', () => {
    expect(outcomes(rule, [high, low])).toEqual({
      'rule payments': 'described',
      [BOTH]: 'passed',
      HIGH: 'passed',
      LOW: 'passed',
    });
  });

  it('takes a documented rule with its cases', () => {
    const documented: DocumentedRule = { rule, falsePositives: [], cases: [high, low] };
    const more: PolicyCase = { ...high, title: 'one more' };
    expect(Object.keys(outcomes(documented, [more]))).toEqual([
      'rule payments',
      BOTH,
      'HIGH',
      'LOW',
      'one more',
    ]);
  });

  // Planted fault seen red: a requireCase that returns at once.
  it('says what was expected, what triage said, why, and what came of the clauses', () => {
    const wrong: PolicyCase = { ...high, expect: { priority: 'P3', pages: false } };
    expect(outcomes(rule, [wrong, low])['HIGH']).toBe(
      [
        'rule payments, case "HIGH":',
        '  priority: expected P3, got P1',
        '  pages: expected false, got true',
        '  because: Rule "HIGH in payments" decides: severity HIGH, from Severity.Label.',
        '  clause 1 of 1: matched',
        '    facts.severity: matched',
        '    asff.AwsAccountId: matched',
      ].join('\n'),
    );
    const other: PolicyCase = { ...high, finding: { AwsAccountId: '444455556666' } };
    expect(outcomes(rule, [other, low])['HIGH']).toContain('asff.AwsAccountId: not matched');
  });

  it.each<[string, PolicyCase[], RegExp]>([
    ['no case', [], /0 cases; missing: a case with matches: \["payments"\] and a case with matchesNot/],
    ['only cases that match', [high], /missing: a case with matchesNot: \["payments"\]$/],
    ['only cases that do not', [low], /missing: a case with matches: \["payments"\]$/],
    ['cases of another rule', [{ ...high, matches: ['x'] }, low], /missing: a case with matches/],
  ])('is red with %s', (_, cases, message) => {
    expect(outcomes(rule, cases)[BOTH]).toMatch(message);
  });

  it('stands in the policy that is given: in the place of its id, else last', () => {
    const before: PolicyRule = {
      id: 'before',
      title: 'All',
      when: { facts: { class: ['threat'] } },
      then: { route: 'x' },
    };
    const after: PolicyRule = { ...before, id: 'after', then: { priority: 'P5' } };
    const old: PolicyRule = { ...rule, then: { priority: 'P4' } };
    const inPolicy = (...rules: PolicyRule[]): TriagePolicy => ({ schema: 'tocsin.policy/1', rules });
    const expects = (expect: PolicyCase['expect']): PolicyCase[] => [{ ...high, expect }, low];
    expect(outcomes(rule, expects({ priority: 'P1' }), { policy: inPolicy(before) })['HIGH']).toBe('passed');
    const around = { policy: inPolicy(before, old, after) };
    expect(outcomes(rule, expects({ priority: 'P5', route: 'page' }), around)['HIGH']).toBe('passed');
  });

  it('shows a rule that cannot be used in each of its cases', () => {
    const bad = { ...rule, then: { priority: 'P9' } } as unknown as PolicyRule;
    expect(outcomes(bad, [high, low])['HIGH']).toMatch(/rule "payments".*priority: found "P9"/);
  });

  it('says what to do where there is no test runner', () => {
    const { it: own } = globalThis;
    try {
      delete (globalThis as { it?: unknown }).it;
      expect(() => describeRule(rule, [high, low])).toThrow(
        /no test runner.*\{ runner: \{ describe, it \} \}/,
      );
    } finally {
      globalThis.it = own;
    }
  });
});

describeRule(rule, [high, low]);
