import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import * as sns from 'aws-cdk-lib/aws-sns';
import { IndicatorListDocument, ResponseMode, SecurityHubArchive } from '../index.js';
import { statementsOf } from '../testing/policy-statements.js';
import { logicalName, pointsAt, resourcesOf, synthesize } from '../testing/synthesize.js';

const ALARM = 'AWS::CloudWatch::Alarm';
const full = synthesize((stack) => ({
  archive: new SecurityHubArchive(stack, 'Archive'),
  indicatorLists: [IndicatorListDocument.fromText('203.0.113.0/24')],
  mode: ResponseMode.LIVE,
  quietFor: Duration.hours(6),
}));
const alarms = Object.entries(resourcesOf(full.template, ALARM)).map(
  ([id, { Properties }]) => [logicalName(id).replace(/^SocAlarms/, ''), Properties] as const,
);

it.each(alarms)('%s tells the ops topic, and says what to do', (id, properties) => {
  for (const list of [properties['AlarmActions'], properties['OKActions']]) {
    expect((list as unknown[]).map(pointsAt)).toEqual(['SocOpsTopic']);
  }
  expect(properties['AlarmDescription']).toMatch(/^\S.*\. What to do: .*docs\/operations\.md#\S+$/);
  const page = readFileSync(join(__dirname, '../../../../docs/operations.md'), 'utf8');
  expect(page).toContain(`\n## ${id}\n`);
  expect(properties['ActionsEnabled']).not.toBe(false);
});

/** What watches for something that does not come. */
const SILENCE = ['NoFindings', 'HeartbeatMissing', 'SweepMissing'];

// Planted fault seen red: missing data is breaching, so that an alarm of a quiet account is never over.
it.each(alarms)(
  '%s can go off, and is quiet without data unless it watches for silence',
  (id, properties) => {
    expect(properties['TreatMissingData']).toBe(SILENCE.includes(id) ? 'breaching' : 'notBreaching');
    expect(Number(properties['Threshold'])).toBeGreaterThan(0);
    const metrics = properties['Metrics'] as readonly { MetricStat?: object }[] | undefined;
    // Source: CloudWatch User Guide, "Using metric math": an alarm takes at most 10 metrics.
    expect((metrics ?? []).filter(({ MetricStat }) => MetricStat !== undefined).length).toBeLessThanOrEqual(
      10,
    );
  },
);

it('watches every queue that messages may be stuck in', () => {
  const watched = JSON.stringify(alarms);
  const queues = Object.keys(resourcesOf(full.template, 'AWS::SQS::Queue')).map(logicalName);
  const stuck = queues.filter((name) => /DeadLetter|Undelivered|Parked/.test(name));
  expect(stuck).toHaveLength(12);
  for (const name of stuck) expect(watched).toContain(`"${name}`);
});

it('raises no alarm about silence unless asked, and refuses a time that CloudWatch cannot look back', () => {
  expect(synthesize().soc.alarms.map(({ node }) => node.id)).not.toContain('NoFindings');
  expect(full.soc.alarms.map(({ node }) => node.id)).toContain('NoFindings');
  expect(() => synthesize({ quietFor: Duration.minutes(30) })).toThrow(
    'quietFor must be 1 to 24 whole hours, found 30 minutes',
  );
});

it('lets alarms of this account alone publish to the ops topic', () => {
  expect(statementsOf(full.template, 'AWS::SNS::TopicPolicy')).toContainEqual(
    expect.objectContaining({
      Effect: 'Allow',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Action: 'sns:Publish',
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    }),
  );
});

it('takes an ops topic of your own, and not the incident topic', () => {
  const { soc } = synthesize((stack) => ({ opsTopic: new sns.Topic(stack, 'Mine') }));
  expect(soc.opsTopic.node.id).toBe('Mine');
  expect(() =>
    synthesize((stack) => {
      const topic = new sns.Topic(stack, 'Both');
      return { topic, opsTopic: topic };
    }),
  ).toThrow('opsTopic must be another topic than topic');
});

it('sends the alarms to people who ask for them', () => {
  const { template } = synthesize({ opsEmailAddresses: ['ops@example.com'] });
  const [subscription] = Object.values(resourcesOf(template, 'AWS::SNS::Subscription')).filter(
    ({ Properties }) => Properties['Protocol'] === 'email',
  );
  expect(subscription?.Properties['Endpoint']).toBe('ops@example.com');
  expect(pointsAt(subscription?.Properties['TopicArn'])).toBe('SocOpsTopic');
  expect(pointsAt(subscription?.Properties['RedrivePolicy'])).toBe('SocUndeliveredQueue');
  expect(() => synthesize({ opsEmailAddresses: ['nobody'] })).toThrow(
    'opsEmailAddresses must hold e-mail addresses, found "nobody"',
  );
});
