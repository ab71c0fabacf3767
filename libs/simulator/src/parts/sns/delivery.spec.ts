import type { CapturedEmail } from '../../api.js';
import type { Resource } from '../../assembly/template.js';
import { createMetrics } from '../cloudwatch/metrics.js';
import { createQueueService, type QueueService } from '../queues/queue-service.js';
import { deliver } from './delivery.js';
import { checkPublication } from './publish-rules.js';
import { readTopics } from './topics.js';

const topicArn = 'arn:aws:sns:eu-west-1:111122223333:topic';
const queueArn = (name: string) => `arn:aws:sqs:eu-west-1:111122223333:${name}`;
let queues: QueueService;
let emails: CapturedEmail[];
let said: string[];

beforeEach(() => {
  queues = createQueueService('eu-west-1');
  for (const name of ['target', 'dead'])
    queues.create(name, `http://127.0.0.1/1/${name}`, queueArn(name), {});
  emails = [];
  said = [];
});
afterEach(() => queues.close());

function topicsOf(subscription: object, topic: object = {}) {
  const resources: Resource[] = [
    { logicalId: 'Topic', type: 'AWS::SNS::Topic', physicalId: topicArn, properties: { ...topic } },
    {
      logicalId: 'Subscription',
      type: 'AWS::SNS::Subscription',
      physicalId: `${topicArn}:1`,
      properties: { TopicArn: topicArn, Protocol: 'sqs', Endpoint: queueArn('target'), ...subscription },
    },
  ];
  return readTopics(resources);
}
function publish(subscription: object, message: object) {
  const subscriptions = topicsOf(subscription).get(topicArn) ?? [];
  deliver(topicArn, subscriptions, checkPublication(message), {
    queues,
    emails,
    metrics: createMetrics(),
    maySendFor: () => () => undefined,
    report: (line) => said.push(line),
  });
}
const bodies = (name: string) => queues.look(name).map(({ body }) => body);
const attributes = (count: number) =>
  Object.fromEntries(
    [...Array(count).keys()].map((key) => [`k${key}`, { DataType: 'String', StringValue: 'v' }]),
  );
const raw = { RawMessageDelivery: true };

test('raw: the message itself, with its attributes', () => {
  publish(raw, { Message: 'm', MessageAttributes: attributes(10) });
  expect(queues.look('target')).toMatchObject([{ body: 'm', messageAttributes: attributes(10) }]);
});

test('not raw: the envelope', () => {
  publish({}, { Message: 'm', Subject: 's', MessageAttributes: attributes(1) });
  expect(bodies('target').map((body) => JSON.parse(body) as object)).toMatchObject([
    {
      Type: 'Notification',
      TopicArn: topicArn,
      Subject: 's',
      Message: 'm',
      MessageAttributes: { k0: { Type: 'String', Value: 'v' } },
    },
  ]);
  expect(queues.look('target')[0]?.messageAttributes).toEqual({});
});

test('raw with 11 attributes goes to the dead-letter queue of the subscription', () => {
  publish(
    { ...raw, RedrivePolicy: { deadLetterTargetArn: queueArn('dead') } },
    { Message: 'm', MessageAttributes: attributes(11) },
  );
  expect([bodies('target'), bodies('dead')]).toEqual([[], ['m']]);
});

test('what no queue takes, without a dead-letter queue, is lost and said so', () => {
  publish({ Endpoint: queueArn('nowhere') }, { Message: 'm' });
  expect(said).toEqual([
    expect.stringMatching(/not delivered to .*nowhere: There is no queue .* The message is LOST\.$/),
  ]);
});

test.each([
  ['opened', 1],
  ['heartbeat', 0],
])('a filter policy decides by the attributes: %s', (event, count) => {
  const FilterPolicy = { event: [{ 'anything-but': ['heartbeat'] }] };
  const MessageAttributes = { event: { DataType: 'String', StringValue: event } };
  publish({ ...raw, FilterPolicy }, { Message: 'm', MessageAttributes });
  expect(bodies('target')).toHaveLength(count);
});

test('e-mail gets its own text and the subject', () => {
  const Message = JSON.stringify({ default: 'd', email: 'for a person' });
  publish(
    { Protocol: 'email', Endpoint: 'soc@example.com' },
    { Message, MessageStructure: 'json', Subject: 's' },
  );
  expect(emails).toMatchObject([{ to: 'soc@example.com', subject: 's', text: 'for a person' }]);
});

test.each<[string, object, object, string]>([
  [
    'a filter policy that SNS refuses',
    { FilterPolicy: { a: { b: ['c'] } } },
    {},
    'Subscription: SNS would refuse the filter policy',
  ],
  [
    'the scope MessageBody',
    { FilterPolicyScope: 'MessageBody' },
    {},
    'Subscription: the filter policy scope MessageBody is not run',
  ],
  ['a topic that is not there', { TopicArn: 'x' }, {}, 'Subscription: there is no topic x'],
  ['a FIFO topic', {}, { FifoTopic: true }, 'Topic: FIFO topics are not run locally'],
])('refuses %s', (_what, subscription, topic, message) => {
  expect(() => topicsOf(subscription, topic)).toThrow(message);
});
