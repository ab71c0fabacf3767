import { actionsIn, bundleFunction } from '@tocsin/bundle';
import * as kms from 'aws-cdk-lib/aws-kms';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json';
import { AutomationRulePreset } from '../choices/automation-rule-preset.js';
import { FindingMark } from '../choices/finding-mark.js';
import { FindingSource } from '../choices/finding-source.js';
import { ResponseMode } from '../choices/response-mode.js';
import type { SecurityHubIncidentResponseProps } from '../security-hub-incident-response-props.js';
import { allowedActions, allStatements, identityStatements, listed } from '../testing/policy-statements.js';
import type { Statement } from '../testing/policy-statements.js';
import { implicitActions } from '../testing/implicit-actions.js';
import { pointsAt, synthesize as synthesizeAll, resourcesOf } from '../testing/synthesize.js';

/** Without the enricher and the sweeper, whose roles have specs of their own. */
const synthesize: typeof synthesizeAll = (props = {}, context) =>
  synthesizeAll(
    (stack) => ({
      enrichment: false,
      heartbeat: false,
      sweep: false,
      ...(typeof props === 'function' ? props(stack) : props),
    }),
    context,
  );

const UPDATE = 'securityhub:BatchUpdateFindings';
const READ = 'securityhub:GetFindings';

/** Shadow mode never sends these: the specs of the processor's batches hold that ("in shadow tells nobody", "is in shadow mode"). */
const LIVE_ONLY = [UPDATE, READ, 'sns:Publish'];

const stacks: readonly (readonly [
  string,
  SecurityHubIncidentResponseProps,
  Readonly<Record<string, unknown>>,
])[] = [
  ['shadow', {}, {}],
  ['live', { mode: ResponseMode.LIVE, emailAddresses: ['soc@example.com'] }, {}],
  ['live without Workflow', { mode: ResponseMode.LIVE, mark: FindingMark.NONE }, {}],
  [
    'live, every feature flag',
    { mode: ResponseMode.LIVE, automationRules: Object.values(AutomationRulePreset) },
    recommendedFlags,
  ],
];

function resourcesFor(statements: readonly Statement[], action: string): string[] {
  return statements
    .filter(({ Effect, Action }) => Effect === 'Allow' && listed(Action).includes(action))
    .flatMap(({ Resource }) => listed(Resource).map(pointsAt))
    .sort();
}

it.each(stacks)('%s: no statement is about *, and no action is allowed by a pattern', (_, props, context) => {
  const { template } = synthesize(props, context);
  const statements = allStatements(template);
  expect(statements.length).toBeGreaterThan(20);
  // Planted fault: the log statement on `*`, as in AWSLambdaBasicExecutionRole.
  for (const { Resource } of statements) expect(JSON.stringify(Resource)).not.toContain('*');
  for (const action of allowedActions(statements)) expect(action).not.toContain('*');
});

it.each(stacks)('%s: one role, no managed and no inline policy', (_, props, context) => {
  const roles = Object.values(resourcesOf(synthesize(props, context).template, 'AWS::IAM::Role'));
  expect(roles).toHaveLength(1);
  expect(Object.keys(roles[0]?.Properties ?? {}).sort()).toEqual(['AssumeRolePolicyDocument', 'Description']);
});

describe('what it can do is what the code in its bundle can call, and what is implicit', () => {
  let sent: readonly string[] = [];
  beforeAll(async () => {
    sent = actionsIn((await bundleFunction('apps/processor')).metafile);
  });
  const allowed = (...given: Parameters<typeof synthesize>) => [
    ...new Set(allowedActions(identityStatements(synthesize(...given).template))),
  ];
  const sentWithout = (left?: string) => () => sent.filter((action) => action !== left);
  const [, ...live] = stacks;

  // Planted faults seen red: sqs:PurgeQueue in the role; dynamodb:PutItem taken out of it; a DeleteItemCommand in the
  // processor, without a row and with one; the permissions of live mode whatever the mode is.
  it.each(live)('%s', (_, props, context) => {
    expect(allowed(props, context)).toEqual([...sent, ...implicitActions()].sort());
  });

  const sources = Object.values(FindingSource);
  it.each(sources.flatMap((source) => Object.values(FindingMark).map((mark) => ({ mark, source }))))(
    'shadow, with $mark and $source',
    (props) => {
      expect(sent).toEqual(expect.arrayContaining(LIVE_ONLY));
      const quiet = sent.filter((action) => !LIVE_ONLY.includes(action));
      expect(allowed(props)).toEqual([...quiet, ...implicitActions()].sort());
    },
  );

  it.each([
    // The mark of the new Security Hub is all that is written there: without it nothing is (finding-update-v2.spec).
    [FindingMark.NONE, sentWithout(UPDATE)],
    [FindingMark.NOTIFIED, sentWithout()],
  ])('live, the new Security Hub, with the mark %s', (mark, expected) => {
    const props = { mode: ResponseMode.LIVE, mark, source: FindingSource.NEW_SECURITY_HUB };
    expect(allowed(props)).toEqual([...expected(), ...implicitActions()].sort());
  });

  it('live, under a key', () => {
    expect(allowed((stack) => ({ mode: ResponseMode.LIVE, key: new kms.Key(stack, 'Key') }))).toEqual(
      [...sent, ...implicitActions('under a key')].sort(),
    );
  });
});

it.each(stacks.slice(1))('%s: each permission is about one thing', (_, props, context) => {
  const statements = identityStatements(synthesize(props, context).template);
  expect(resourcesFor(statements, 'sqs:ReceiveMessage')).toEqual(['SocRoutineQueue', 'SocUrgentQueue']);
  expect(resourcesFor(statements, 'sqs:SendMessage')).toEqual(['SocParkedQueue', 'SocRoutineQueue']);
  expect(resourcesFor(statements, 'sns:Publish')).toEqual(['SocIncidentTopic']);
  expect(resourcesFor(statements, 'dynamodb:PutItem')).toEqual(['SocLedger']);
  expect(resourcesFor(statements, 'dynamodb:UpdateItem')).toEqual(['SocLedger']);
  expect(resourcesFor(statements, 'logs:PutLogEvents')).toEqual(['SocProcessorLog']);
});

it.each([UPDATE, READ])(
  'uses %s through the hub of its own account and Region, in any partition',
  (action) => {
    const statements = identityStatements(synthesize({ mode: ResponseMode.LIVE }).template).filter(
      ({ Action }) => listed(Action).includes(action),
    );
    expect(statements.length).toBeGreaterThan(0);
    const hub = {
      'Fn::Join': [
        '',
        [
          'arn:',
          { Ref: 'AWS::Partition' },
          ':securityhub:',
          { Ref: 'AWS::Region' },
          ':',
          { Ref: 'AWS::AccountId' },
          ':hub/default',
        ],
      ],
    };
    expect(statements.map(({ Resource }) => Resource)).toEqual(statements.map(() => hub));
  },
);

function denials(mark: FindingMark): readonly unknown[] {
  return identityStatements(synthesize({ mode: ResponseMode.LIVE, mark }).template)
    .filter(({ Effect, Action }) => Effect === 'Deny' && listed(Action).includes(UPDATE))
    .map(({ Condition }) => Condition);
}

const never = (field: string) => ({ Null: { [`securityhub:ASFFSyntaxPath/${field}`]: 'false' } });
const NEVER = [
  'Confidence',
  'Criticality',
  'RelatedFindings',
  'Severity.Label',
  'Severity.Normalized',
  'Severity.Product',
  'Types',
  'VerificationState',
].map(never);

it('is denied every field that it never writes, and every state but NOTIFIED', () => {
  expect(denials(FindingMark.NOTIFIED)).toEqual([
    ...NEVER,
    {
      'ForAnyValue:StringEquals': {
        'securityhub:ASFFSyntaxPath/Workflow.Status': ['NEW', 'RESOLVED', 'SUPPRESSED'],
      },
    },
  ]);
});

it('is denied Workflow and Note where they are to be left alone', () => {
  expect(denials(FindingMark.NONE)).toEqual([
    ...NEVER,
    ...['Note.Text', 'Note.UpdatedBy', 'Workflow.Status'].map(never),
  ]);
});
