import { ResponseMode } from './choices/response-mode.js';
import { resourceOf, resourcesOf, pointsAt, logicalName, synthesize } from './testing/synthesize.js';
import { statementsOf } from './testing/policy-statements.js';

const DAY = 24 * 60 * 60;
const { template } = synthesize({ mode: ResponseMode.LIVE });
const queues = Object.entries(resourcesOf(template, 'AWS::SQS::Queue')).map(
  ([id, { Properties }]) => [logicalName(id), Properties] as const,
);

it('creates these queues and no other', () => {
  expect(queues.map(([name]) => name).sort()).toEqual([
    'SocEnricherDeadLetterQueue',
    'SocEnricherQueue',
    'SocHeartbeatQueue',
    'SocParkedQueue',
    'SocRoutineDeadLetterQueue',
    'SocRoutineQueue',
    'SocRuleDeadLetterQueue',
    'SocSweepDeadLetterQueue',
    'SocSweepQueue',
    'SocTicketDeadLetterQueue',
    'SocTicketQueue',
    'SocUndeliveredEnricherQueue',
    'SocUndeliveredHeartbeatQueue',
    'SocUndeliveredQueue',
    'SocUndeliveredTicketQueue',
    'SocUrgentDeadLetterQueue',
    'SocUrgentQueue',
  ]);
});

it.each(queues)('%s is encrypted by SQS and refuses plain HTTP', (name, properties) => {
  expect(properties['SqsManagedSseEnabled']).toBe(true);
  // Planted fault: enforceSSL left out of `privateQueue`; all of them turn red.
  const denied = statementsOf(template, 'AWS::SQS::QueuePolicy').filter(
    ({ Effect, Resource, Condition }) =>
      Effect === 'Deny' &&
      pointsAt(Resource) === name &&
      Condition?.['Bool']?.['aws:SecureTransport'] === 'false',
  );
  expect(denied).toHaveLength(1);
});

it.each([
  ['SocUrgentQueue', 'SocUrgentDeadLetterQueue'],
  ['SocRoutineQueue', 'SocRoutineDeadLetterQueue'],
  ['SocTicketQueue', 'SocTicketDeadLetterQueue'],
  ['SocEnricherQueue', 'SocEnricherDeadLetterQueue'],
  ['SocSweepQueue', 'SocSweepDeadLetterQueue'],
])('%s gives up after five tries, to %s', (name, failed) => {
  const redrive = resourceOf(template, 'AWS::SQS::Queue', name).Properties['RedrivePolicy'];
  expect(redrive).toMatchObject({ maxReceiveCount: 5 });
  expect(pointsAt(redrive)).toBe(failed);
});

it.each(queues.filter(([name]) => /DeadLetter|Undelivered/.test(name)))(
  '%s says who may redrive to it and keeps its messages for two weeks',
  (_, properties) => {
    expect(properties['RedriveAllowPolicy']).toEqual({ redrivePermission: 'allowAll' });
    expect(properties['MessageRetentionPeriod']).toBe(14 * DAY);
  },
);

it('keeps a message in an intake for less than in its dead-letter queue', () => {
  for (const name of ['SocUrgentQueue', 'SocRoutineQueue', 'SocEnricherQueue', 'SocSweepQueue']) {
    expect(resourceOf(template, 'AWS::SQS::Queue', name).Properties['MessageRetentionPeriod']).toBe(7 * DAY);
  }
});
