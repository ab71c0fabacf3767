import fc from 'fast-check';

import {
  compilePolicy,
  readFinding,
  triage,
  type Criteria,
  type FactCriteria,
  type Finding,
  type PolicyClause,
  type PolicyRule,
  type TriagePolicy,
} from '../index.js';
import { aFinding } from '../testing.js';
import { lintPolicy } from './lint-policy.js';
import type { PolicyRemark, RemarkCode } from './policy-remark.js';

const now = '2026-11-24T12:00:00Z';
const ACCOUNTS = ['111122223333', '444455556666'];
const SEVERITIES = ['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
const WORKFLOW = ['NEW', 'NOTIFIED', 'RESOLVED', 'SUPPRESSED'] as const;
const COMPLIANCE = ['PASSED', 'WARNING', 'FAILED', 'NOT_AVAILABLE'] as const;
const STATES = ['ACTIVE', 'ARCHIVED'] as const;
const WORDS = ['a', 'ab', 'abc', 'b', 'ba'];
const CONTROLS = ['Config.1', 'Config.10', 'EC2.1'];
const TYPES = [
  'TTPs',
  'TTPs/Discovery',
  'Effects',
  'Effects/Data Exposure',
  'Software and Configuration Checks',
];
const TIMES = ['2026-11-01T00:00:00Z', '2026-11-20T00:00:00Z', '2026-11-24T11:00:00Z'];

/** Keys with what their filters and findings are made of. */
const TEXT_KEYS: Readonly<Record<string, readonly string[]>> = {
  Title: WORDS,
  SeverityLabel: [...SEVERITIES, 'Critical'],
  RecordState: [...STATES, 'OPEN'],
  WorkflowStatus: [...WORKFLOW, 'IN_PROGRESS'],
  ComplianceStatus: [...COMPLIANCE, 'FAIL'],
  AwsAccountId: [...ACCOUNTS, '1111', '1'],
  ComplianceSecurityControlId: CONTROLS,
  Type: TYPES,
  ResourceId: WORDS,
};
const MIXES = [
  ['EQUALS'],
  ['EQUALS', 'PREFIX'],
  ['PREFIX', 'NOT_EQUALS', 'PREFIX_NOT_EQUALS'],
  ['NOT_EQUALS', 'PREFIX_NOT_EQUALS'],
  ['CONTAINS'],
  ['NOT_CONTAINS'],
];
const MAP_MIXES = [['EQUALS'], ['NOT_EQUALS'], ['CONTAINS'], ['NOT_CONTAINS']];

const some = <T>(values: readonly T[], most = 2) =>
  fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: most });
const textFilters = (values: readonly string[]) =>
  fc.constantFrom(...MIXES).chain((mix) =>
    fc.array(fc.record({ Value: fc.constantFrom(...values), Comparison: fc.constantFrom(...mix) }), {
      minLength: 1,
      maxLength: 3,
    }),
  );
const mapFilters = fc.constantFrom(...MAP_MIXES).chain((mix) =>
  fc.array(
    fc.record({
      Key: fc.constantFrom('k', 'l'),
      Value: fc.constantFrom(...WORDS),
      Comparison: fc.constantFrom(...mix),
    }),
    {
      minLength: 1,
      maxLength: 2,
    },
  ),
);
const bound = fc.integer({ min: 0, max: 4 });
const numberFilter = fc.oneof(
  fc.record({ Gte: bound, Lt: bound }),
  fc.record({ Gt: bound, Lte: bound }),
  fc.record({ Eq: bound }),
  fc.record({ Gte: bound }),
);
const dateFilter = fc.oneof(
  fc.tuple(fc.constantFrom(...TIMES), fc.constantFrom(...TIMES)).map((times) => {
    const [Start, End] = [...times].sort();
    return { Start, End };
  }),
  fc
    .record({
      Unit: fc.constant('DAYS'),
      Value: fc.constantFrom(1, 5, 30),
      Comparison: fc.constantFrom('WITHIN', 'OLDER_THAN'),
    })
    .map((DateRange) => ({ DateRange })),
);
const filters = {
  ...Object.fromEntries(Object.entries(TEXT_KEYS).map(([key, values]) => [key, textFilters(values)])),
  ResourceTags: mapFilters,
  UserDefinedFields: mapFilters,
  Confidence: fc.array(numberFilter, { minLength: 1, maxLength: 2 }),
  UpdatedAt: fc.array(dateFilter, { minLength: 1, maxLength: 2 }),
};
const fewOf = <T>(members: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc
    .subarray(Object.keys(members), { minLength: 1, maxLength: 3 })
    .chain((keys) =>
      fc.record(Object.fromEntries(keys.map((key) => [key, members[key] as fc.Arbitrary<unknown>]))),
    ) as fc.Arbitrary<T>;

const facts = fewOf<FactCriteria>({
  severity: some([...SEVERITIES, 'UNKNOWN'] as const, 4),
  class: some(['threat', 'posture', 'exposure', 'data', 'vulnerability'] as const, 3),
  recordState: some(STATES),
  workflowStatus: some(WORKFLOW),
  complianceStatus: some(COMPLIANCE),
  control: some(CONTROLS),
  account: some(ACCOUNTS),
  ou: some(['Prod', 'Prod/Web', 'Test']),
  type: some(TYPES),
  sample: fc.boolean(),
});
const asff = fewOf<Criteria>(filters);
const clause: fc.Arbitrary<PolicyClause> = fc.oneof(
  fc.record({ facts }),
  fc.record({ asff }),
  fc.record({ facts, asff }),
);
const then = fc.oneof(
  fc.record({ priority: fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5') }),
  fc.record({ slaMinutes: fc.integer({ min: 1, max: 9 }), route: fc.constantFrom('page', 'ticket') }),
  fc.constant({ suppress: { owner: 'ana', reason: 'test', expires: '2026-12-24' } }),
) as fc.Arbitrary<PolicyRule['then']>;
const rule = fc.record({
  when: fc.oneof(clause, fc.array(clause, { minLength: 1, maxLength: 3 })),
  then,
  terminal: fc.boolean(),
  /** Narrows or widens the rule before. */
  related: fc.constantFrom('narrower', 'wider', undefined, undefined),
});
const first = (when: PolicyRule['when']) => (Array.isArray(when) ? when[0] : when) as PolicyClause;
const narrowed = (wide: PolicyClause, by: PolicyClause): PolicyClause => ({
  ...(wide.facts || by.facts ? { facts: { ...by.facts, ...wide.facts } } : {}),
  ...(wide.asff || by.asff ? { asff: { ...by.asff, ...wide.asff } } : {}),
});
const accounts = [{ id: '111122223333', ou: 'Prod/Web' }, { id: '444455556666' }];
const owner = fc.record({
  when: fewOf<FactCriteria>({
    account: some(ACCOUNTS),
    ou: some(['Prod', 'Prod/Web']),
    class: some(['threat', 'posture'] as const),
  }),
  owner: fc.record({ team: fc.constantFrom('red', 'blue', 'green') }),
});
const policy: fc.Arbitrary<TriagePolicy> = fc
  .tuple(fc.array(rule, { minLength: 1, maxLength: 6 }), fc.array(owner, { maxLength: 3 }))
  .map(([given, owners]) => {
    const rules: PolicyRule[] = [];
    for (const { related, ...each } of given) {
      const before = rules.at(-1);
      const id = `r${rules.length}`;
      rules.push({ id, title: id.toUpperCase(), ...each });
      if (before === undefined || related === undefined) continue;
      const narrow = narrowed(first(before.when), first(each.when));
      if (related === 'narrower')
        rules[rules.length - 1] = { id, title: id.toUpperCase(), ...each, when: narrow };
      else {
        const wide = { id, title: id.toUpperCase(), ...each, when: first(before.when) };
        rules.splice(-2, 2, { ...before, when: narrow }, wide);
      }
    }
    return { schema: 'tocsin.policy/1', rules, accounts, owners };
  });

const maybe = <T>(values: readonly T[]) => fc.constantFrom(undefined, ...values);
const aMap = fc.dictionary(fc.constantFrom('k', 'l'), fc.constantFrom(...WORDS), { maxKeys: 2 });
const finding: fc.Arbitrary<Finding> = fc
  .record({
    AwsAccountId: fc.constantFrom(...ACCOUNTS),
    Title: fc.oneof(maybe([...WORDS, 'xab']), fc.constant(5)),
    label: maybe(SEVERITIES),
    normalized: maybe([0, 50, 95]),
    RecordState: maybe(STATES),
    workflow: maybe(WORKFLOW),
    status: maybe(COMPLIANCE),
    control: maybe(CONTROLS),
    Types: fc.subarray(TYPES, { maxLength: 2 }),
    Resources: fc.array(
      fc.record({ Type: fc.constant('Other'), Id: fc.constantFrom(...WORDS), Tags: aMap }),
      { maxLength: 2 },
    ),
    UserDefinedFields: fc.oneof(aMap, fc.constant(undefined)),
    Confidence: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(undefined)),
    UpdatedAt: maybe(['2026-10-01T00:00:00Z', ...TIMES, '2026-11-25T00:00:00Z']),
    Sample: fc.boolean(),
    product: fc.constantFrom('guardduty', 'securityhub'),
  })
  .map(({ label, normalized, workflow, status, control, product, ...rest }) =>
    readFinding(
      aFinding({
        ...rest,
        ProductArn: `arn:aws:securityhub:eu-west-1::product/aws/${product}`,
        Severity: { Label: label, Normalized: normalized },
        FindingProviderFields: undefined,
        Workflow: { Status: workflow },
        Compliance: { Status: status, SecurityControlId: control },
      }),
    ),
  );
const findings = fc.array(finding, { minLength: 20, maxLength: 20 });

const compiled = new WeakMap<TriagePolicy, ReturnType<typeof compilePolicy>>();
function judge(generated: TriagePolicy, each: Finding) {
  const ready = compiled.get(generated) ?? compilePolicy(generated);
  compiled.set(generated, ready);
  return triage(each, ready, { now });
}
const spoke = (generated: TriagePolicy, each: Finding, id = 'x') =>
  judge(generated, each).trace.some(({ rule: asked, outcome }) => asked === id && outcome === 'matched');
const ruleOf = ({ rules }: TriagePolicy, { rule: id }: PolicyRemark) =>
  rules.find((each) => each.id === id) as PolicyRule;
const alone = (generated: TriagePolicy, when: PolicyRule['when']): TriagePolicy => ({
  ...generated,
  rules: [{ id: 'x', title: 'X', when, then: {} }],
});
function clauseAt(generated: TriagePolicy, remark: PolicyRemark): PolicyClause {
  const { when } = ruleOf(generated, remark);
  const index = /when\[(\d+)\]/.exec(remark.field ?? '')?.[1];
  return (index === undefined ? when : (when as readonly PolicyClause[])[Number(index)]) as PolicyClause;
}

type Claim = (generated: TriagePolicy, remark: PolicyRemark) => (each: Finding) => void;

/** What each remark claims, for every finding. */
const CLAIMS: Partial<Record<RemarkCode, Claim>> = {
  'never-matches': (generated, remark) => {
    const only = alone(generated, clauseAt(generated, remark));
    return (each) => expect(spoke(only, each)).toBe(false);
  },
  'shadowed-rule': (generated, remark) => (each) => expect(spoke(generated, each, remark.rule)).toBe(false),
  'never-decides': (generated, remark) => {
    const rules = generated.rules.filter(({ id }) => id !== remark.rule);
    const without = { ...generated, rules };
    return (each) =>
      expect({ ...judge(without, each), trace: [] }).toEqual({ ...judge(generated, each), trace: [] });
  },
  'redundant-clause': (generated, remark) => {
    const { when } = ruleOf(generated, remark);
    const repeated = clauseAt(generated, remark);
    const rest = (when as readonly PolicyClause[]).filter((other) => other !== repeated);
    const [all, less] = [alone(generated, when), alone(generated, rest)];
    return (each) => expect(spoke(less, each)).toBe(spoke(all, each));
  },
  'owner-shadowed': (generated, remark) => {
    const at = Number(/\d+/.exec(remark.field ?? '')?.[0]);
    const without = { ...generated, owners: generated.owners?.filter((_, index) => index !== at) };
    return (each) => expect(judge(without, each).owner).toEqual(judge(generated, each).owner);
  },
};

describe('what lintPolicy calls certain', () => {
  // Planted faults seen red: EQUALS as wide as PREFIX, `terminal` or severity not looked at, `ou` compared exactly.
  it('holds for every finding', () => {
    const made = new Map(Object.keys(CLAIMS).map((code) => [code, 0]));
    fc.assert(
      fc.property(policy, findings, (generated, several) => {
        for (const remark of lintPolicy(generated, { now })) {
          const claim = CLAIMS[remark.code];
          if (claim === undefined) continue;
          made.set(remark.code, (made.get(remark.code) ?? 0) + 1);
          several.forEach(claim(generated, remark));
        }
      }),
      { numRuns: 1500, seed: 11 },
    );
    // So many claims were tried that a wrong one is found.
    for (const [code, times] of made) expect({ code, enough: times > 20 }).toEqual({ code, enough: true });
  });

  it('leaves no suppression unmentioned that hides a CRITICAL finding', () => {
    let hidden = 0;
    const suppress = { owner: 'ana', reason: 'test', expires: '2026-12-24' };
    fc.assert(
      fc.property(clause, findings, (when, several) => {
        const rules = [{ id: 'x', title: 'X', when, then: { suppress } }];
        const generated: TriagePolicy = { schema: 'tocsin.policy/1', accounts, rules };
        const said = lintPolicy(generated, { now }).some(({ code }) => code === 'suppression-hides-critical');
        for (const each of several) {
          if (each.severity.label !== 'CRITICAL' || judge(generated, each).suppressed === undefined) continue;
          hidden += 1;
          expect(said).toBe(true);
        }
      }),
      { numRuns: 800, seed: 11 },
    );
    expect(hidden).toBeGreaterThan(100);
  });
});
