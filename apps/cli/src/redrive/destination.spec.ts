import { aFinding, anEvent } from '@tocsin/findings/testing';
import { dead, foundQueues, parkedBody, takenMessage } from '../testing/dead-queues.js';
import { readDead } from './dead-message.js';
import type { TakenMessage } from './dead-message.js';
import { destinationOf } from './destination.js';

const found = foundQueues();
const arn = (name: string) => `arn:aws:sqs:eu-west-1:111122223333:${name}`;
const event = (label: string) =>
  JSON.stringify(
    anEvent([aFinding({ Severity: { Label: label }, Workflow: { Status: 'NEW' }, RecordState: 'ACTIVE' })]),
  );
const refused = { ERROR_CODE: 'NO_PERMISSIONS', ERROR_MESSAGE: 'not allowed', RULE_ARN: 'r' };

/** The reason and the way of a message in a queue. */
function wayOf(queueId: string, message: TakenMessage): string {
  const queue = dead(found).find(({ logicalId }) => logicalId === queueId);
  if (queue === undefined) throw new Error(`no dead queue ${queueId}`);
  const read = readDead(message, queue);
  const way = destinationOf(read, queue, found);
  return `${read.reason} → ${'to' in way ? way.to.logicalId : `stays: ${way.stays}`}`;
}

// Planted faults seen red: the intake that a parked message names is not asked; TARGET_ARN is not asked; mail goes to a queue.
it.each<[string, string, TakenMessage, string | RegExp]>([
  [
    'parked: the intake it names',
    'parked',
    takenMessage(parkedBody(event('CRITICAL'))),
    'unreadable → routine',
  ],
  [
    'parked, of an intake that is gone: by the rules of today',
    'parked',
    takenMessage(parkedBody(event('CRITICAL'), { intake: arn('gone') })),
    'unreadable → urgent',
  ],
  [
    'parked, names a queue of the stack that is no intake',
    'parked',
    takenMessage(parkedBody(event('HIGH'), { intake: arn('tickets') })),
    'unreadable → routine',
  ],
  [
    'parked, and no rule takes it',
    'parked',
    takenMessage(parkedBody('{', { intake: undefined })),
    /^unreadable → stays: no rule takes it/,
  ],
  [
    'parked, and cut',
    'parked',
    takenMessage(parkedBody('{"detail"', { original_cut: true })),
    /^unreadable → stays: its message was too long/,
  ],
  [
    'of somebody else in the parked queue',
    'parked',
    takenMessage('hello'),
    'unknown → stays: nobody of ours put it there',
  ],
  ['ran out of receives', 'routine-failed', takenMessage(event('HIGH')), 'ran out of receives → routine'],
  [
    'ran out of receives of a queue that SQS names',
    'routine-failed',
    { ...takenMessage(event('HIGH')), sourceArn: arn('routine') },
    'ran out of receives → routine',
  ],
  [
    'a rule could not deliver',
    'rules-failed',
    takenMessage(event('HIGH'), 'm', { ...refused, TARGET_ARN: arn('urgent') }),
    'EventBridge: NO_PERMISSIONS → urgent',
  ],
  [
    'a rule could not deliver to a stream',
    'rules-failed',
    takenMessage(event('HIGH'), 'm', {
      ...refused,
      TARGET_ARN: 'arn:aws:firehose:eu-west-1:1:deliverystream/a',
    }),
    'EventBridge: NO_PERMISSIONS → stays: its target is no queue of the stack: arn:aws:firehose:eu-west-1:1:deliverystream/a',
  ],
  [
    'a rule, without attributes',
    'rules-failed',
    takenMessage(event('HIGH')),
    /^EventBridge: unknown → stays: .* not named$/,
  ],
  [
    'SNS could not deliver to a queue',
    'tickets-undelivered',
    takenMessage('{}'),
    'not delivered by SNS → tickets',
  ],
  [
    'SNS could not deliver a mail',
    'mail-undelivered',
    takenMessage('{}'),
    /stays: only Amazon SNS can send to email/,
  ],
])('%s', (_title, queueId, message, expected) => {
  const way = wayOf(queueId, message);
  if (typeof expected === 'string') expect(way).toBe(expected);
  else expect(way).toMatch(expected);
});

it('knows which findings a message is about: those that it names, else all', () => {
  const [parked] = dead(found);
  if (parked === undefined) throw new Error('no parked queue');
  const two = JSON.stringify(anEvent([aFinding({ Id: 'one' }), aFinding({ Id: 'two' })]));
  const productArn = String((aFinding() as { ProductArn?: unknown }).ProductArn);
  const ids = (over: object) =>
    readDead(takenMessage(parkedBody(two, over)), parked).concerned.map(({ findingId }) => findingId);
  expect(ids({})).toEqual(['one', 'two']);
  expect(ids({ findingId: 'two', productArn })).toEqual(['two']);
});

it('is not stopped by what is no message of ours', () => {
  for (const body of ['', 'null', '[]', '7', '{"schema":"tocsin.parked/1"}', '\uD800'])
    for (const { logicalId } of dead(found)) expect(wayOf(logicalId, takenMessage(body))).toMatch(/ → /);
});
