import {
  defaultPolicy,
  lintPolicy,
  PolicyError,
  recipePolicy,
  type OwnerRule,
  type PolicyClause,
  type PolicyRule,
  type RemarkLevel,
  type TriagePolicy,
} from '../index.js';

const now = '2026-11-24T12:00:00Z';
const high: PolicyClause = { facts: { severity: ['HIGH'] } };
const low: PolicyClause = { facts: { severity: ['LOW'] } };
const directory = [
  { id: '111122223333', ou: 'Workloads/Prod', tags: { stage: 'prod' } },
  { id: '444455556666', ou: 'Sandbox' },
];
const soc = { team: 'soc' };

const asff = (key: string, ...filters: readonly (readonly [string, string])[]): PolicyClause => ({
  asff: { [key]: filters.map(([Comparison, Value]) => ({ Comparison, Value }) as never) },
});
const ranges = (key: string, ...filters: readonly object[]): PolicyClause => ({
  asff: { [key]: filters as never },
});
const ocsf = (...StringFilters: readonly (readonly [string, string, string])[]): PolicyClause => ({
  ocsf: {
    CompositeFilters: [
      {
        StringFilters: StringFilters.map(([FieldName, Comparison, Value]) => ({
          FieldName,
          Filter: { Comparison, Value } as never,
        })),
      },
    ],
  },
});
function rulesOf(...rules: readonly Partial<PolicyRule>[]): TriagePolicy {
  return {
    schema: 'tocsin.policy/1',
    accounts: directory,
    fallbackOwner: soc,
    rules: rules.map((rule, index) => ({
      id: `r${index}`,
      title: `R${index}`,
      when: high,
      then: { priority: 'P1' },
      ...rule,
    })),
  };
}
const ofOne = (when: PolicyRule['when']) => rulesOf({ when });
const pair = (first: PolicyRule['when'], second: PolicyRule['when'], then: PolicyRule['then'] = {}) =>
  rulesOf({ when: first, terminal: true }, { when: second, then: { priority: 'P2', ...then } });
const owners = (...whens: readonly OwnerRule['when'][]): TriagePolicy => ({
  ...rulesOf(),
  owners: whens.map((when) => ({ when, owner: soc })),
});

const said = (policy: TriagePolicy) =>
  lintPolicy(policy, { now }).map(({ level, code, field }) => `${level} ${code} ${field}`);

/** Remarks by level, code and field; none means that the policy is left alone. */
const CASES: readonly (readonly [policy: TriagePolicy, ...remarks: readonly string[]])[] = [
  // Shadowed rules.
  [pair(high, high), 'error shadowed-rule rules[1]'],
  [pair(high, low)],
  [pair(high, [high, low])],
  [pair([high, low], { facts: { severity: ['HIGH', 'LOW'], sample: true } }), 'error shadowed-rule rules[1]'],
  [pair(high, asff('SeverityLabel', ['EQUALS', 'HIGH'])), 'error shadowed-rule rules[1]'],
  [pair(asff('SeverityLabel', ['EQUALS', 'HIGH']), high)],
  [
    pair(asff('Title', ['PREFIX', 'abcd']), asff('Title', ['EQUALS', 'abcde'])),
    'error shadowed-rule rules[1]',
  ],
  [pair(asff('Title', ['EQUALS', 'abcde']), asff('Title', ['PREFIX', 'abcd']))],
  [
    pair(asff('Title', ['CONTAINS', 'abcd']), asff('Title', ['PREFIX', 'xabcd'])),
    'error shadowed-rule rules[1]',
  ],
  [
    pair(asff('Title', ['NOT_EQUALS', 'abcd']), asff('Title', ['EQUALS', 'abcde'])),
    'error shadowed-rule rules[1]',
  ],
  // Several types or resources: one may be what the other filter excludes. Planted fault seen red: as for one value.
  [pair(asff('Type', ['NOT_EQUALS', 'abcd']), asff('Type', ['EQUALS', 'abcde']))],
  [
    pair(
      asff('Title', ['NOT_CONTAINS', 'abcd']),
      asff('Title', ['NOT_CONTAINS', 'abcd'], ['NOT_CONTAINS', 'x']),
    ),
    'warning short-text rules[1].when.asff.Title',
    'error shadowed-rule rules[1]',
  ],
  [
    pair({ facts: { type: ['TTPs'] } }, { facts: { type: ['TTPs/Discovery'] } }),
    'error shadowed-rule rules[1]',
  ],
  [pair({ facts: { type: ['TTPs'] } }, { facts: { type: ['TTPsX'] } })],
  [
    pair(
      { facts: { threatType: ['Backdoor:EC2/C&CActivity'] } },
      { facts: { threatType: ['Backdoor:EC2/C&CActivity.B!DNS'] } },
    ),
    'error shadowed-rule rules[1]',
  ],
  [
    pair(
      { facts: { threatType: ['Backdoor:EC2/C'] } },
      { facts: { threatType: ['Backdoor:EC2/C&CActivity'] } },
    ),
  ],
  // Planted faults seen red: the kind of a date range, and whether an end is included, not looked at.
  [
    pair(
      ranges('UpdatedAt', { DateRange: { Unit: 'DAYS', Value: 3 } }),
      ranges('UpdatedAt', { Start: '2026-11-01', End: '2027-01-01' }),
    ),
  ],
  [
    pair(
      ranges('UpdatedAt', { DateRange: { Unit: 'DAYS', Value: 3 } }),
      ranges('UpdatedAt', { DateRange: { Unit: 'DAYS', Value: 2 } }),
    ),
    'error shadowed-rule rules[1]',
  ],
  [pair(ranges('Confidence', { Gt: 5 }), ranges('Confidence', { Gte: 5 }))],
  [pair(ranges('Confidence', { Gte: 5 }), ranges('Confidence', { Gt: 5 })), 'error shadowed-rule rules[1]'],
  [pair(ranges('Confidence', { Lt: 5 }), ranges('Confidence', { Lte: 5 }))],
  [
    pair(
      ocsf(['severity', 'EQUALS', 'High']),
      ocsf(['status', 'EQUALS', 'New'], ['severity', 'EQUALS', 'High']),
    ),
    'error shadowed-rule rules[1]',
  ],
  [
    pair(
      ocsf(['status', 'EQUALS', 'New'], ['severity', 'EQUALS', 'High']),
      ocsf(['severity', 'EQUALS', 'High']),
    ),
  ],
  [
    rulesOf(
      { terminal: true, when: { facts: { severity: ['HIGH', 'CRITICAL', 'UNKNOWN'] } } },
      { terminal: true, when: { facts: { severity: ['LOW', 'MEDIUM', 'INFORMATIONAL'] } } },
      { when: { facts: { sample: true } } },
    ),
    'error shadowed-rule rules[2]',
  ],
  [
    rulesOf(
      { terminal: true, when: { facts: { severity: ['HIGH', 'CRITICAL'] } } },
      { terminal: true, when: { facts: { severity: ['LOW', 'MEDIUM', 'INFORMATIONAL'] } } },
      { when: { facts: { sample: true } } },
    ),
  ],
  // Rules that never decide.
  [rulesOf({ when: high }, { when: high }), 'warning never-decides rules[0]'],
  [rulesOf({ when: high, then: { priority: 'P1', route: 'page' } }, { when: high })],
  [rulesOf({ when: high, runbook: 'https://example.com' }, { when: high })],
  [rulesOf({ when: high }, { when: low, terminal: true }, { when: high })],
  [rulesOf({ when: high, then: {} }), 'note never-decides rules[0]'],
  [rulesOf({ when: high, then: {}, terminal: true })],
  // Clauses and texts.
  [ofOne([high, high]), 'note redundant-clause rules[0].when[1]'],
  [ofOne([{ facts: { severity: ['HIGH'], sample: true } }, high]), 'note redundant-clause rules[0].when[0]'],
  [ofOne([high, low])],
  [
    ofOne(asff('GeneratorId', ['PREFIX', 'security-control/Config.1'])),
    'warning open-number rules[0].when.asff.GeneratorId',
  ],
  [
    ofOne(asff('ComplianceSecurityControlId', ['CONTAINS', 'Config.1'])),
    'warning open-number rules[0].when.asff.ComplianceSecurityControlId',
  ],
  [
    ofOne(asff('GeneratorId', ['PREFIX_NOT_EQUALS', 'security-control/Config.1'])),
    'warning open-number rules[0].when.asff.GeneratorId',
  ],
  [
    ofOne(ocsf(['compliance.control', 'PREFIX', 'Config.1'])),
    'warning open-number rules[0].when.ocsf.CompositeFilters[0].StringFilters[0]',
  ],
  [ofOne(asff('GeneratorId', ['EQUALS', 'security-control/Config.1']))],
  [ofOne(asff('GeneratorId', ['PREFIX', 'security-control/Config.']))],
  [ofOne(asff('ResourceId', ['PREFIX', 'arn:aws:iam::111122223333']))],
  [ofOne(asff('ResourceId', ['CONTAINS', 'instance/i-0abcd1234ef567890']))],
  [
    ofOne(asff('Title', ['PREFIX', 'S3'])),
    'warning open-number rules[0].when.asff.Title',
    'warning short-text rules[0].when.asff.Title',
  ],
  [ofOne(asff('Title', ['CONTAINS', 'RDS'])), 'warning short-text rules[0].when.asff.Title'],
  [ofOne(asff('ResourceRegion', ['PREFIX', 'eu-']))],
  [rulesOf({ then: { route: 'Page' } }), 'note unknown-route rules[0].then.route'],
  [rulesOf({ then: { route: 'page' } })],
  // Owners.
  [owners({ ou: ['Workloads'] }, { ou: ['Workloads/Prod'] }), 'warning owner-shadowed owners[1]'],
  [owners({ ou: ['Workloads/Prod'] }, { ou: ['Workloads'] })],
  [
    owners(
      { class: ['threat', 'posture', 'data'] },
      { class: ['vulnerability', 'exposure'] },
      { account: ['111122223333'] },
    ),
    'warning owner-shadowed owners[2]',
  ],
  [owners({ ou: ['Prod'] }), 'warning owner-never-matches owners[0].when.ou'],
  [owners({ account: ['777788889999'] }), 'warning owner-never-matches owners[0].when.account'],
  [{ ...owners({ account: ['777788889999'] }), accounts: undefined }],
];

describe('lintPolicy', () => {
  it.each(CASES.map(([policy, ...remarks]) => [policy, remarks] as const))('%j', (policy, remarks) => {
    expect(said(policy).sort()).toEqual([...remarks].sort());
  });

  it.each([recipePolicy, defaultPolicy])('has nothing to say of our own policies: $title', (policy) => {
    expect(lintPolicy(policy, { now })).toEqual([]);
  });

  it('says where, what, why and what to do', () => {
    expect(lintPolicy(pair(high, high), { now })).toEqual([
      {
        level: 'error',
        code: 'shadowed-rule',
        rule: 'r1',
        field: 'rules[1]',
        message:
          'rule "r1", rules[1]: rule "r0", which is terminal, matches everything that this rule matches, and stands before it: this rule never speaks',
        advice: 'move it before "r0", or take "terminal" from there',
      },
    ]);
    const [enumeration] = lintPolicy(ofOne(asff('SeverityLabel', ['EQUALS', 'Critical'])), { now });
    expect(enumeration).toMatchObject({
      message:
        'rule "r0", rules[0].when.asff.SeverityLabel: found "Critical", which no finding has here: no finding meets this clause, so the rule never speaks',
      advice: 'allowed: INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL',
    });
  });

  it('puts errors first, then goes by rules', () => {
    const policy = rulesOf(
      { then: { route: 'x' } },
      { when: asff('Title', ['PREFIX', 'ab']) },
      { when: low, then: {} },
      { when: asff('RecordState', ['EQUALS', 'x']) },
    );
    const order: readonly (readonly [RemarkLevel, string | undefined])[] = [
      ['error', 'r3'],
      ['warning', 'r1'],
      ['note', 'r0'],
      ['note', 'r2'],
    ];
    expect(lintPolicy(policy, { now }).map(({ level, rule }) => [level, rule])).toEqual(order);
  });

  it('refuses what compilePolicy refuses, and a time that is none', () => {
    expect(() => lintPolicy({} as TriagePolicy, { now })).toThrow(PolicyError);
    expect(() => lintPolicy(recipePolicy, { now: 'noon' })).toThrow(
      'now: found "noon", allowed: an ISO 8601 time',
    );
  });

  // Planted fault seen red: every clause compared with every other.
  it('takes ten thousand rules in a few seconds', () => {
    const rules = Array.from({ length: 10_000 }, (_, index) => ({
      when: { ...asff('ResourceId', ['EQUALS', `arn:aws:s3:::bucket-${index}-x`]), ...high },
      terminal: index % 2 === 0,
    }));
    const start = performance.now();
    expect(lintPolicy(rulesOf(...rules), { now })).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
