import { defaultPolicy, type PolicyRule, type TriagePolicy } from '@tocsin/findings';
import type { Deployment } from '../deployment/deployment.js';
import type { CoverageInput } from './coverage.js';
import {
  automationRule,
  defaultStack,
  deployment,
  email,
  equals,
  eventRule,
} from './fixtures/deployments.js';
import { LEFT_ALONE, mailStack, ownPolicyStack } from './fixtures/other-stacks.js';
import { proveCoverage } from './prove-coverage.js';

const now = '2026-11-24T12:00:00Z';
const prove = (input: Omit<CoverageInput, 'now'>) => proveCoverage({ now, ...input });

const escalate = automationRule(
  'Escalate critical findings',
  { SeverityLabel: equals('CRITICAL'), WorkflowStatus: equals('NEW') },
  { Severity: { Label: 'CRITICAL' }, Workflow: { Status: 'NOTIFIED' } },
);

it('the default stack is proved, with what that takes for granted', () => {
  expect(prove({ deployment: defaultStack() })).toMatchSnapshot();
});

it("the recipe's escalate rule hides every CRITICAL finding from a pattern on NEW", () => {
  const result = prove({ deployment: { ...mailStack(), automationRules: [escalate] } });
  expect(result.outcome).toBe('holes');
  expect(
    result.holes.map(({ kind, culprit, story, fix }) => ({ kind, culprit, story, fix })),
  ).toMatchSnapshot();
  expect(result.holes[0]?.finding).toMatchObject({
    Severity: { Label: 'CRITICAL' },
    Workflow: { Status: 'NEW' },
  });
  expect(result.holes[0]?.seen).toMatchObject({ Workflow: { Status: 'NOTIFIED' } });
});

it('the same rule hides nothing from our own patterns', () => {
  expect(prove({ deployment: { ...defaultStack(), automationRules: [escalate] } }).outcome).toBe('proved');
});

it('what our own policy leaves alone is a hole until it is acknowledged', () => {
  const { holes } = prove({ deployment: defaultStack(defaultPolicy) });
  expect([...new Set(holes.map(({ culprit: { part, id } }) => `${part} ${id}`))].sort()).toEqual([
    'policy rule left-alone-passed',
    'policy rule left-alone-sample',
  ]);
  const result = prove({ deployment: ownPolicyStack(), acknowledged: LEFT_ALONE });
  expect(result.outcome).toBe('proved');
  expect(result.assumptions).toContain(
    'What left-alone-sample keeps from people is meant so: A sample is no incident.',
  );
});

it.each([
  [
    'a finding of two resources meets each condition with another one',
    { Resources: { Type: ['AwsS3Bucket'], Region: ['eu-west-1'] } },
    { Resources: { Type: [{ 'anything-but': 'AwsS3Bucket' }] } },
  ],
  ['a text that is neither of two beginnings', { Title: [{ prefix: 'A' }] }, { Title: [{ prefix: 'B' }] }],
  ['a member that is absent', { ProductName: [{ 'anything-but': 'Macie' }] }, { ProductName: ['Macie'] }],
  [
    'a finding without types',
    { Types: [{ prefix: 'TTPs' }] },
    { Types: [{ 'anything-but': { prefix: 'TTPs' } }] },
  ],
])('two rules that seem to share all findings leave out %s', (_, one, other) => {
  const [severe] = mailStack().eventRules;
  const pattern = (more: unknown) => ({
    ...(severe?.pattern as object),
    detail: {
      findings: {
        ...(severe?.pattern as { detail: { findings: object } }).detail.findings,
        ...(more as object),
      },
    },
  });
  const stack = {
    ...mailStack(),
    eventRules: [
      eventRule('One', pattern(one), 'AlertTopic'),
      eventRule('Other', pattern(other), 'AlertTopic'),
    ],
  };
  expect(prove({ deployment: stack, requirement: { kinds: ['opened'] } }).outcome).toBe('holes');
});

it('two rules that do share all findings are proved', () => {
  const share = (Title: unknown) => ({
    source: ['aws.securityhub'],
    detail: { findings: { Title } },
  });
  const stack = deployment({
    eventRules: [
      eventRule('One', share([{ prefix: 'A' }, { suffix: 'z' }]), 'Topic'),
      eventRule('Other', share([{ 'anything-but': { prefix: 'A' } }]), 'Topic'),
    ],
    subscriptions: [email('Topic')],
  });
  expect(prove({ deployment: stack, requirement: { kinds: ['opened'] } }).outcome).toBe('proved');
});

it.each([
  ['created before the last 30 days', [{ DateRange: { Unit: 'DAYS', Value: 30, Comparison: 'OLDER_THAN' } }]],
  ['created in March', [{ Start: '2026-03-01T00:00:00Z', End: '2026-03-31T00:00:00Z' }]],
  [
    'created in March, by a clock two hours ahead',
    [{ Start: '2026-03-01T00:00:00+02', End: '2026-03-31T23:59:60+02' }],
  ],
])('a rule on what was %s hides such a finding', (_, CreatedAt) => {
  const hide = automationRule('hide', { CreatedAt }, { Workflow: { Status: 'SUPPRESSED' } });
  const { holes } = prove({ deployment: { ...defaultStack(), automationRules: [hide] } });
  const [hole] = holes;
  expect(hole?.culprit.id).toBe('hide');
  expect(Date.parse(String(hole?.finding['CreatedAt']))).toBeLessThan(Date.parse('2026-10-26T00:00:00Z'));
});

it.each(['', 'yesterday', '2026-11-24T12:00:00'])('refuses %j for now', (when) => {
  expect(() => proveCoverage({ deployment: defaultStack(), now: when })).toThrow(
    `now is ${JSON.stringify(when)}; give an ISO 8601 time with an offset`,
  );
});

it('a range of days that reaches before all time is no range', () => {
  const CreatedAt = [{ DateRange: { Unit: 'DAYS', Value: 1e99 } }];
  const hide = automationRule('hide', { CreatedAt }, { Workflow: { Status: 'SUPPRESSED' } });
  expect(prove({ deployment: { ...defaultStack(), automationRules: [hide] } }).outcome).toBe('holes');
});

it('a rule that may fire is tried both ways, and the doubt is said', () => {
  const hide = automationRule(
    'not an instance',
    {
      ResourceType: [{ Value: 'AwsEc2Instance', Comparison: 'NOT_EQUALS' }],
      ComplianceStatus: equals('FAILED'),
    },
    { Workflow: { Status: 'SUPPRESSED' } },
  );
  const rescue = automationRule(
    'an instance after all',
    { ResourceType: [{ Value: 'AwsEc2Instance', Comparison: 'NOT_EQUALS' }] },
    { Workflow: { Status: 'NEW' } },
    { RuleOrder: 2 },
  );
  const { holes } = prove({ deployment: { ...defaultStack(), automationRules: [hide, rescue] } });
  expect(holes.map(({ culprit }) => culprit.id)).toContain('notaninstance');
  expect(holes.flatMap(({ doubts }) => doubts).join(' ')).toMatch(/an instance/);
});

it('says in which order rules of one RuleOrder are taken to run', () => {
  const one = automationRule('one', { SeverityLabel: equals('LOW') }, { Confidence: 1 });
  const other = automationRule('other', { SeverityLabel: equals('LOW') }, { Confidence: 2 });
  const { assumptions } = prove({ deployment: { ...mailStack(), automationRules: [one, other] } });
  expect(assumptions).toContain(
    'The automation rules of RuleOrder 1 run in the order in which they stand: one, other.',
  );
});

describe('suppressions', () => {
  const rule = (starts: string | undefined, expires: string): PolicyRule => ({
    id: 'quiet',
    title: 'Quiet',
    when: { facts: { account: ['111122223333'] } },
    then: {
      suppress: { owner: 'sec', reason: 'move', expires, ...(starts === undefined ? {} : { starts }) },
    },
  });
  const policy = (...rules: readonly PolicyRule[]): TriagePolicy => ({ schema: 'tocsin.policy/1', rules });

  it('one that is accountable and in force excuses what it holds back, until it ends', () => {
    const result = prove({ deployment: defaultStack(policy(rule(undefined, '2026-12-24T00:00:00Z'))) });
    expect(result).toMatchObject({ outcome: 'proved', validUntil: '2026-12-24T00:00:00.000Z' });
  });

  it('what a route "none" hides once it has ended is a hole of that time', () => {
    const silent: PolicyRule = {
      id: 'silent',
      title: 'Silent',
      when: { facts: { account: ['111122223333'] } },
      then: { route: 'none' },
    };
    const { holes } = prove({
      deployment: defaultStack(policy(silent, rule(undefined, '2026-12-24T00:00:00Z'))),
    });
    expect(holes[0]).toMatchObject({ at: '2026-12-24T00:00:00.000Z', culprit: { id: 'silent' } });
  });
});

it('a policy of thousands of rules is judged too', () => {
  const rules = Array.from({ length: 5000 }, (_, at): PolicyRule => ({
    id: `rule-${at}`,
    title: 'One of many',
    when: { facts: { control: [`EC2.${at}`] } },
    then: { route: 'page' },
  }));
  expect(prove({ deployment: defaultStack({ schema: 'tocsin.policy/1', rules }) }).outcome).toBe('proved');
});

it('says which kinds do not occur, and proves nothing of nothing', () => {
  const { unasked } = prove({ deployment: mailStack() });
  expect(unasked.map(({ kind }) => kind)).toEqual(['raised', 'reopened', 'closed']);
  const { outcome, undecided } = prove({ deployment: mailStack(), requirement: { kinds: ['closed'] } });
  expect([outcome, undecided]).toEqual([
    'undecided',
    [{ reason: 'nothing of what is required occurs in the deployment' }],
  ]);
});

it('says of which kinds there may be more holes than it looks for', () => {
  const hide = (at: number) =>
    automationRule(
      `hide ${at}`,
      { ProductName: equals(`Product ${at}`) },
      { Workflow: { Status: 'SUPPRESSED' } },
    );
  const holed = (count: number) => ({
    ...mailStack(),
    automationRules: Array.from({ length: count }, (_, at) => hide(at)),
  });
  expect(prove({ deployment: holed(5) }).more).toEqual([]);
  expect(prove({ deployment: holed(6) }).more).toEqual(['opened']);
});

it('a stack that nobody but the enricher listens to tells nobody', () => {
  const stack = defaultStack();
  const place = 'Resources.Enricher';
  const enricher = { id: 'Enricher', name: 'Enricher', place, enricher: true } as const;
  const subscription = {
    id: 'ToEnricher',
    name: 'ToEnricher',
    place,
    protocol: 'lambda',
    endpoint: 'Enricher',
  };
  const heard = (functions: Deployment['functions']): Deployment => ({
    ...stack,
    functions: [...stack.functions, ...functions],
    subscriptions: [{ ...subscription, topic: 'IncidentTopic' }],
  });
  const outcome = (functions: Deployment['functions']) =>
    prove({ deployment: heard(functions), requirement: { kinds: ['opened'] } });
  // Planted fault seen red: an enricher taken for a function of which nothing is known, which may tell somebody.
  expect(outcome([enricher]).outcome).toBe('holes');
  expect(outcome([{ ...enricher, enricher: undefined }]).outcome).toBe('proved');
});

it('nothing that leads to people is said as such', () => {
  const { outcome, holes } = prove({ deployment: deployment({}) });
  expect(outcome).toBe('holes');
  expect(holes[0]).toMatchObject({ kind: 'opened', culprit: { part: 'nothing' } });
});
