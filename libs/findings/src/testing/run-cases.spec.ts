import { recipePolicy } from '../policies/recipe-policy.js';
import type { TriagePolicy } from '../triage/policy.js';
import { describeFailures } from './case-result.js';
import type { PolicyCase } from './policy-case.js';
import { runCases } from './run-cases.js';

const policy: TriagePolicy = {
  schema: 'tocsin.policy/1',
  rules: [
    {
      id: 'build-hosts',
      title: 'Scans of build hosts',
      when: [
        {
          asff: { GeneratorId: [{ Value: 'scanner', Comparison: 'EQUALS' }] },
          facts: { severity: ['HIGH'], class: ['threat'] },
        },
        { facts: { sample: true } },
      ],
      then: {
        priority: 'P5',
        suppress: { owner: 'team build', reason: 'our scanner', expires: '2027-01-01' },
      },
      terminal: true,
    },
    {
      id: 'high',
      title: 'HIGH',
      when: { facts: { severity: ['HIGH'] } },
      then: { priority: 'P2', route: 'page' },
    },
  ],
  fallbackOwner: { team: 'soc' },
};
const one = (over: Partial<PolicyCase>): PolicyCase => ({ title: 'it', base: 'asff', finding: {}, ...over });
const run = (over: Partial<PolicyCase>) => runCases(policy, [one(over)])[0];

describe('runCases: a case that holds', () => {
  it.each<[string, Partial<PolicyCase>]>([
    ['priority', { expect: { priority: 'P2' } }],
    ['response', { expect: { response: 'low_priority_response' } }],
    ['slaMinutes', { expect: { slaMinutes: 1440 } }],
    ['class', { expect: { class: 'threat' } }],
    ['route', { expect: { route: 'page' } }],
    ['no route', { finding: { Sample: true }, expect: { route: null } }],
    ['team', { expect: { team: 'soc' } }],
    ['suppressed', { finding: { Sample: true }, expect: { suppressed: true, pages: false } }],
    [
      'after it expired',
      { finding: { Sample: true }, now: '2027-01-02T00:00:00Z', expect: { suppressed: false } },
    ],
    ['pages', { expect: { pages: true, suppressed: false } }],
    ['a rule that speaks', { finding: { GeneratorId: 'scanner' }, matches: ['build-hosts'] }],
    ['rules that do not', { finding: { GeneratorId: 'scanner' }, matchesNot: ['high'] }],
    ['a removed member', { finding: { Severity: null, FindingProviderFields: null }, matchesNot: ['high'] }],
  ])('%s', (_, over) => {
    expect(run(over)).toMatchObject({ title: 'it', ok: true, failures: [] });
  });

  it('without a base is the whole finding', () => {
    const finding = {
      Id: 'x',
      ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/config',
      AwsAccountId: '1',
    };
    const [result] = runCases(recipePolicy, [{ title: 'bare', finding, expect: { priority: 'P4' } }]);
    expect(result).toMatchObject({ ok: true, verdict: { priority: 'P4' } });
  });
});

// Planted fault seen red: compareVerdict that returns nothing; compareRules that returns nothing.
describe('runCases: a case that fails', () => {
  it.each<[string, Partial<PolicyCase>, readonly object[]]>([
    [
      'by every member that differs',
      { expect: { priority: 'P1', class: 'data', route: null, team: 'x', suppressed: true, pages: false } },
      [
        { what: 'priority', expected: 'P1', got: 'P2' },
        { what: 'class', expected: 'data', got: 'threat' },
        { what: 'route', expected: null, got: 'page' },
        { what: 'team', expected: 'x', got: 'soc' },
        { what: 'suppressed', expected: true, got: false },
        { what: 'pages', expected: false, got: true },
      ],
    ],
    [
      'by a rule that does not speak, clause by clause',
      { finding: { Severity: { Label: 'LOW' } }, matches: ['build-hosts'] },
      [
        {
          what: 'rule build-hosts',
          expected: 'matched',
          got: 'not matched',
          detail: [
            'clause 1 of 2: not matched',
            '  facts.severity: not matched',
            '  facts.class: matched',
            '  asff.GeneratorId: not matched',
            'clause 2 of 2: not matched',
            '  facts.sample: not matched',
          ],
        },
      ],
    ],
    ['by a rule that speaks', { matchesNot: ['high'] }, [{ expected: 'not matched', got: 'matched' }]],
    [
      'by a rule after a terminal one',
      { finding: { GeneratorId: 'scanner' }, matches: ['high'] },
      [{ expected: 'matched', got: 'not asked: rule build-hosts before it is terminal' }],
    ],
    [
      'by a rule that there is not, whatever is expected of it',
      { matchesNot: ['hihg'] },
      [{ what: 'rule hihg', got: 'no rule of this id in the policy' }],
    ],
    [
      'by a finding that cannot be read',
      { finding: { Id: null }, expect: { pages: true } },
      [{ what: 'finding', got: expect.stringContaining('/Id') }],
    ],
    [
      'by a time that is none',
      { now: 'yesterday', expect: { pages: true } },
      [{ what: 'now', got: '"yesterday"' }],
    ],
    ['by expecting nothing', { expect: {} }, [{ what: 'case', got: null }]],
  ])('%s', (_, over, failures) => {
    const result = run(over);
    expect(result).toMatchObject({ ok: false, failures });
    expect(result?.failures).toHaveLength(failures.length);
    expect(result?.because).not.toBe('');
  });

  it('says so in lines for a person', () => {
    const result = run({ expect: { route: null }, matchesNot: ['high'] });
    expect(result && describeFailures(result)).toEqual([
      'route: expected none, got page',
      'rule high: expected not matched, got matched',
      '  clause 1 of 1: matched',
      '    facts.severity: matched',
      'because: Rule "HIGH" decides: severity HIGH, from Severity.Label.',
    ]);
  });

  it('leaves its neighbours alone, in order', () => {
    const results = runCases(policy, [one({ finding: { Id: null } }), one({ expect: { pages: true } })]);
    expect(results.map(({ ok }) => ok)).toEqual([false, true]);
  });

  it('never throws for a finding of 100,000 levels or with hostile keys', () => {
    const deep: unknown = JSON.parse('{"a":'.repeat(1e5) + '1' + '}'.repeat(1e5));
    const keys = JSON.parse('{"__proto__":{"Label":"LOW"},"constructor":1,"Severity":{"__proto__":null}}');
    const results = runCases(policy, [
      one({ finding: { Severity: deep, Extra: deep }, expect: { pages: true } }),
      one({ finding: keys, expect: { pages: true } }),
    ]);
    expect(results).toHaveLength(2);
    expect(results[1]).toMatchObject({ ok: true });
    expect(({} as Record<string, unknown>)['Label']).toBeUndefined();
  });
});

it('a policy that cannot be used is refused', () => {
  expect(() => runCases({ ...policy, rules: [{}] } as unknown as TriagePolicy, [])).toThrow('rules[0].id');
});
