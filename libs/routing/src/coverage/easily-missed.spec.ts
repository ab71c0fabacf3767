import { proveCoverage, type Deployment, type FunctionNode } from '../index.js';
import {
  automationRule,
  defaultStack,
  deployment,
  email,
  equals,
  eventRule,
} from './fixtures/deployments.js';

const now = '2026-11-24T12:00:00Z';
const prove = (stack: Deployment) =>
  proveCoverage({ now, deployment: stack, requirement: { kinds: ['opened'] } });

/** Mail about what any of the patterns matches. */
function mailAbout(...findings: readonly unknown[]): Deployment {
  return deployment({
    eventRules: findings.map((pattern, at) =>
      eventRule(`Rule${at}`, { source: ['aws.securityhub'], detail: { findings: pattern } }, 'Topic'),
    ),
    subscriptions: [email('Topic')],
  });
}

describe('a finding that is easily missed is a hole', () => {
  // Planted faults seen red: no number beside a bound is tried; the whole numbers beside one that is not are not tried.
  it.each<readonly [string, readonly unknown[], object]>([
    [
      'a number that is neither 0 nor 1',
      [{ Severity: { Product: [{ 'anything-but': 5 }, { exists: false }] } }],
      { Severity: { Product: 5 } },
    ],
    [
      'a number between two bounds',
      [
        { Network: { SourcePort: [{ numeric: ['<=', 3] }, { numeric: ['>=', 4] }, { exists: false }] } },
        { Network: { SourcePort: [{ prefix: '' }, null, true, false] } },
      ],
      { Network: { SourcePort: 3.5 } },
    ],
    [
      'a whole number between two that are not',
      [
        { Severity: { Normalized: [{ numeric: ['<', 79.5] }] } },
        { Severity: { Normalized: [{ numeric: ['>', 80.5] }] } },
      ],
      { Severity: { Label: 'HIGH', Normalized: 80 } },
    ],
    [
      'a percentage between two bounds',
      [
        { Confidence: [{ numeric: ['<', 10.9] }, { exists: false }] },
        { Confidence: [{ numeric: ['>', 11.1] }] },
      ],
      { Confidence: 11 },
    ],
    [
      'a member that has the name of what every object has',
      [{ Resources: { constructor: [{ exists: true }] } }],
      { Severity: { Label: 'CRITICAL' } },
    ],
    [
      'a member named __proto__',
      [JSON.parse('{"Resources":{"__proto__":[{"exists":true}]}}')],
      { Severity: { Label: 'CRITICAL' } },
    ],
    [
      'a time of another year than a pattern asks for',
      [{ CreatedAt: [{ prefix: '2026-' }, { exists: false }] }],
      { CreatedAt: expect.not.stringMatching(/^2026-/) },
    ],
  ])('%s', (_, patterns, finding) => {
    const { outcome, holes } = prove(mailAbout(...patterns));
    expect(outcome).toBe('holes');
    expect(holes[0]?.finding).toMatchObject(finding);
  });
});

it('a member that a rule does not write is not there, whatever its name', () => {
  const write = automationRule(
    'relate',
    { RecordState: equals('ACTIVE') },
    { RelatedFindings: [{ ProductArn: 'arn', Id: 'id' }] },
  );
  const stack = mailAbout({ RelatedFindings: { constructor: [{ exists: true }] } });
  expect(prove({ ...stack, automationRules: [write] }).outcome).toBe('holes');
});

it.each([
  ['Compliance', 'StatusReasons', 'ReasonCode', 'Description'],
  ['Detection', 'Sequence', 'Uid', 'Title'],
])('several entries of %s.%s may each have one half: that is not proved', (outer, list, one, other) => {
  const ask = (first: boolean, second?: boolean) => ({
    [outer]: {
      [list]: {
        [one]: [{ exists: first }],
        ...(second === undefined ? {} : { [other]: [{ exists: second }] }),
      },
    },
  });
  expect(prove(mailAbout(ask(false), ask(true, true), ask(true, false))).outcome).not.toBe('proved');
});

it.each<readonly [string, readonly unknown[]]>([
  [
    'a letter that the engine folds to two',
    [
      { Title: [{ 'anything-but': { 'equals-ignore-case': 'ß' } }] },
      { Title: [{ 'anything-but': { prefix: 'SS' } }] },
    ],
  ],
  [
    'a quotation mark that the engine takes for the end of the text',
    [
      { Title: [{ 'anything-but': { prefix: 'abc"' } }] },
      { Title: [{ 'anything-but': { suffix: 'abc' } }, { wildcard: '*"*' }] },
    ],
  ],
])('%s is not proved', (_, patterns) => {
  expect(prove(mailAbout(...patterns)).outcome).not.toBe('proved');
});

it('a text that a rule writes and only the deployment knows may be any', () => {
  const write = automationRule(
    'route',
    { RecordState: equals('ACTIVE') },
    { UserDefinedFields: { route: '${Route}' } },
  );
  const stack = mailAbout({ UserDefinedFields: { route: [{ 'anything-but': 'quiet' }, { exists: false }] } });
  expect(prove({ ...stack, automationRules: [write] }).outcome).toBe('undecided');
});

it('a note that a rule writes is of now, for the rules after it', () => {
  const NoteUpdatedAt = [{ DateRange: { Unit: 'DAYS', Value: 1 } }];
  const fresh = automationRule('fresh', { NoteUpdatedAt }, { Confidence: 1 }, { IsTerminal: true });
  const note = automationRule(
    'note',
    { RecordState: equals('ACTIVE') },
    { Note: { Text: 'x', UpdatedBy: 'y' } },
    { RuleOrder: 2 },
  );
  const hide = automationRule(
    'hide',
    { NoteUpdatedAt },
    { Workflow: { Status: 'SUPPRESSED' } },
    { RuleOrder: 3 },
  );
  const stack = { ...mailAbout({ Workflow: { Status: ['NEW'] } }), automationRules: [fresh, note, hide] };
  expect(prove(stack).outcome).toBe('holes');
});

describe('behind a processor', () => {
  const stack = defaultStack();
  const [processor] = stack.functions;

  it('another processor reads no notices', () => {
    const second: FunctionNode = {
      id: 'Second',
      name: 'Second',
      place: 'Resources.Second',
      processor: { topic: 'SecondTopic', mode: 'live', mark: 'none' },
    };
    const functions = [...(processor === undefined ? [] : [processor]), second];
    const forward = { ...email('IncidentTopic'), protocol: 'lambda', endpoint: 'Second' };
    const subscriptions = [forward, email('SecondTopic')];
    expect(prove({ ...stack, functions, subscriptions }).outcome).toBe('holes');
  });

  it('a filter on an attribute that is no fact is no error', () => {
    const subscriptions = [
      email('IncidentTopic', { incident_id: ['tocsin-0000000000000000000000000000000000000000'] }),
    ];
    expect(prove({ ...stack, subscriptions }).outcome).toBe('undecided');
  });
});

describe('a processor reads only events that come out of a queue', () => {
  const stack = defaultStack();
  const through = (to: string, raw?: boolean): Deployment => ({
    ...stack,
    eventRules: stack.eventRules.map((rule) => ({ ...rule, targets: [{ to, input: 'event' }] })),
    subscriptions: [
      ...stack.subscriptions,
      {
        ...email('Fan'),
        protocol: 'sqs',
        endpoint: 'UrgentQueue',
        ...(raw === undefined ? {} : { raw }),
      },
    ],
    destinations: [
      ...stack.destinations,
      { id: 'Fan', name: 'Fan', place: 'Resources.Fan', kind: 'topic', type: 'AWS::SNS::Topic' },
    ],
  });

  it.each<readonly [string, Deployment, string]>([
    ['an event that calls it directly', through('Processor'), 'holes'],
    ['an event in the envelope of SNS', through('Fan'), 'holes'],
    ['an event that SNS delivers raw', through('Fan', true), 'proved'],
  ])('%s', (_, given, outcome) => {
    expect(prove(given).outcome).toBe(outcome);
  });
});

it('a custom action of Security Hub CSPM is looked at, though the other rules are on the new Security Hub', () => {
  const arn = '${Action.ActionTargetArn}';
  const stack = deployment({
    eventRules: [
      eventRule('New', { source: ['aws.securityhub'], 'detail-type': ['Findings Imported V2'] }, 'Topic'),
      eventRule(
        'Action',
        {
          'detail-type': ['Security Hub Findings - Custom Action'],
          detail: { actionName: ['Another'] },
        },
        'Topic',
      ),
    ],
    customActions: [{ id: 'Action', name: 'Page', place: 'Resources.Action', arn }],
    subscriptions: [email('Topic')],
  });
  const { holes } = proveCoverage({ now, deployment: stack });
  expect(holes.map(({ kind }) => kind)).toContain('escalated');
});
