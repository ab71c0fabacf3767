import { Duration } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import { FindingSource } from '../choices/finding-source.js';
import { FindingsFrom } from '../choices/findings-from.js';
import { MinimumSeverity } from '../choices/minimum-severity.js';
import { ResponseMode } from '../choices/response-mode.js';
import type { SecurityHubIncidentResponseProps } from '../security-hub-incident-response-props.js';
import { listed, statementsOf } from '../testing/policy-statements.js';
import { pointsAt, resourceOf, resourcesOf, synthesize } from '../testing/synthesize.js';

const live = { mode: ResponseMode.LIVE };
const PRODUCT = 'securityhub:';

function environmentOf(
  name: string,
  props: SecurityHubIncidentResponseProps = {},
): Readonly<Record<string, unknown>> {
  const { Environment } = resourceOf(synthesize(props).template, 'AWS::Lambda::Function', name).Properties;
  return (Environment as { readonly Variables: Record<string, unknown> }).Variables;
}

it('runs one message at a time, for at most five minutes, and may go on by a message to itself', () => {
  const { template } = synthesize();
  expect(resourceOf(template, 'AWS::Lambda::Function', 'SocSweeper').Properties).toMatchObject({
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    Handler: 'index.handler',
    Timeout: 300,
    RecursiveLoop: 'Allow',
  });
  const { Properties } = resourceOf(template, 'AWS::Lambda::EventSourceMapping', 'SocSweeperSource');
  expect(Properties).toMatchObject({ BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } });
  expect(pointsAt(Properties['FunctionName'])).toBe('SocSweeperLiveAlias');
  // Lambda refuses a queue whose messages come back while the function runs.
  const queue = resourceOf(template, 'AWS::SQS::Queue', 'SocSweepQueue').Properties;
  expect(queue['VisibilityTimeout']).toBe(6 * 300);
});

it.each([
  [undefined, 'rate(15 minutes)'],
  [Duration.minutes(5), 'rate(5 minutes)'],
  [Duration.hours(1), 'rate(1 hour)'],
])('every %s is %s, into a queue that takes the schedule alone', (sweepEvery, expected) => {
  const { template } = synthesize({ sweepEvery });
  const { Properties } = resourceOf(template, 'AWS::Events::Rule', 'SocSweepRule');
  expect(Properties).toMatchObject({ ScheduleExpression: expected, State: 'ENABLED' });
  const [target, ...more] = Properties['Targets'] as readonly Readonly<Record<string, unknown>>[];
  expect([target?.['Arn'], target?.['DeadLetterConfig']].map(pointsAt)).toEqual([
    'SocSweepQueue',
    'SocRuleDeadLetterQueue',
  ]);
  expect(more).toEqual([]);
  const allowed = statementsOf(template, 'AWS::SQS::QueuePolicy').filter(
    ({ Effect, Resource }) => Effect === 'Allow' && pointsAt(Resource) === 'SocSweepQueue',
  );
  // Planted fault seen red: no condition, so that any rule of any account could send.
  expect(
    allowed.map(({ Condition }) => listed(Condition?.['ArnEquals']?.['aws:SourceArn']).map(pointsAt)),
  ).toEqual([['SocSweepRule']]);
});

it.each([Duration.minutes(4), Duration.minutes(61), Duration.seconds(330)])('refuses %s', (sweepEvery) => {
  expect(() => synthesize({ sweepEvery })).toThrow('sweepEvery must be 5 to 60 whole minutes, found');
});

it('looks at what the rules take in, by the policy of the processor', () => {
  const props = {
    ...live,
    findingsFrom: FindingsFrom.THIS_REGION,
    minimumSeverity: MinimumSeverity.MEDIUM,
  };
  const environment = environmentOf('SocSweeper', props);
  expect(environment).toMatchObject({
    TOCSIN_ACCOUNT_ID: { Ref: 'AWS::AccountId' },
    TOCSIN_FINDINGS_FROM: 'this-region',
    TOCSIN_MINIMUM_SEVERITY: 'MEDIUM',
    TOCSIN_MODE: 'live',
    TOCSIN_SOURCE: 'cspm',
    TOCSIN_SWEEP: 'on',
  });
  const processor = environmentOf('SocProcessor', props);
  for (const name of [
    'LEDGER_TABLE',
    'POLICY_SHA256',
    'POLICY_PATH',
    'MODE',
    'HEARTBEAT_NAME',
    'HEARTBEAT_PRODUCT_ARN',
  ]) {
    expect(environment[`TOCSIN_${name}`]).toEqual(processor[`TOCSIN_${name}`]);
    expect(environment[`TOCSIN_${name}`]).toBeDefined();
  }
  expect(Object.keys(environment)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^AWS_|^TZ$/)]));
});

describe('the heartbeat', () => {
  const queuesOf = (props: SecurityHubIncidentResponseProps) =>
    Object.keys(resourcesOf(synthesize(props).template, 'AWS::SQS::Queue')).filter((id) =>
      id.includes('Heartbeat'),
    );

  it('is taken from the topic by its own queue alone, which forgets it after a minute', () => {
    const { template } = synthesize(live);
    const { Properties } = resourceOf(template, 'AWS::SNS::Subscription', 'SocHeartbeatSubscription');
    expect(Properties).toMatchObject({ FilterPolicy: { event: ['heartbeat'] }, Protocol: 'sqs' });
    expect(
      resourceOf(template, 'AWS::SQS::Queue', 'SocHeartbeatQueue').Properties['MessageRetentionPeriod'],
    ).toBe(60);
    expect(JSON.stringify(environmentOf('SocSweeper', live)['TOCSIN_HEARTBEAT_PRODUCT_ARN'])).toContain(
      PRODUCT,
    );
  });

  it.each<readonly [string, SecurityHubIncidentResponseProps]>([
    ['in shadow mode, which publishes nothing', {}],
    ['where it is not wanted', { ...live, heartbeat: false }],
    ['on the new Security Hub', { ...live, source: FindingSource.NEW_SECURITY_HUB }],
  ])('is not there %s', (_, props) => {
    expect(queuesOf(props)).toEqual([]);
    for (const name of ['SocSweeper', 'SocProcessor']) {
      expect(Object.keys(environmentOf(name, props))).not.toContain('TOCSIN_HEARTBEAT_NAME');
    }
    expect(synthesize(props).soc.alarms.map(({ node }) => node.id)).not.toContain('HeartbeatMissing');
  });

  it('is refused on the new Security Hub, where nobody can import one', () => {
    const props = { heartbeat: true, source: FindingSource.NEW_SECURITY_HUB };
    expect(() => synthesize(props)).toThrow('heartbeat must be left out where source is NEW_SECURITY_HUB');
  });
});

it('has the sweeper for the heartbeat alone, or not at all', () => {
  const beat = synthesize({ ...live, sweep: false });
  expect(environmentOf('SocSweeper', { ...live, sweep: false })['TOCSIN_SWEEP']).toBe('off');
  const ids = beat.soc.alarms.map(({ node }) => node.id);
  expect([ids.includes('HeartbeatMissing'), ids.includes('SweepMissing')]).toEqual([true, false]);
  const none = synthesize({ ...live, heartbeat: false, sweep: false });
  expect(none.soc.sweeper).toBeUndefined();
  expect(JSON.stringify(none.template.toJSON())).not.toMatch(/Sweep|Heartbeat/);
});

it('puts its queue under the key of the stack', () => {
  const { template } = synthesize((stack) => ({ ...live, key: new kms.Key(stack, 'Key') }));
  for (const name of ['SocSweepQueue', 'SocSweepDeadLetterQueue', 'SocHeartbeatQueue']) {
    expect(pointsAt(resourceOf(template, 'AWS::SQS::Queue', name).Properties['KmsMasterKeyId'])).toBe('Key');
  }
});
