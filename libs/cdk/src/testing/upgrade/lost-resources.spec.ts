import { lostResources } from './lost-resources.js';

const QUEUE = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 30 } };
const TABLE = {
  Type: 'AWS::DynamoDB::Table',
  DeletionPolicy: 'Retain',
  Properties: { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], BillingMode: 'PAY_PER_REQUEST' },
};
const EMAIL = {
  Type: 'AWS::SNS::Subscription',
  Properties: { TopicArn: { Ref: 'Topic' }, Protocol: 'email', Endpoint: 'soc@example.com' },
};
const TOPIC = { Type: 'AWS::SNS::Topic', Properties: { DisplayName: 'Incidents' } };
const ACTION = { Type: 'AWS::SecurityHub::ActionTarget', Properties: { Id: 'Escalate', Name: 'Escalate' } };
const FUNCTION = { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'one' } };

const BEFORE = { Queue: QUEUE, Table: TABLE, Topic: TOPIC, Email: EMAIL, Action: ACTION, Function: FUNCTION };

const lost = (after: Readonly<Record<string, object>>): readonly string[] =>
  lostResources({ Resources: BEFORE }, { Resources: { ...BEFORE, ...after } });

const { Queue: _, ...withoutQueue } = BEFORE;

it.each<[string, Readonly<Record<string, object>>, readonly string[]]>([
  ['nothing', {}, []],
  ['another timeout', { Queue: { ...QUEUE, Properties: { VisibilityTimeout: 60 } } }, []],
  ['a new queue', { Second: QUEUE }, []],
  ['what does not last', { Function: { ...FUNCTION, Properties: { FunctionName: 'two' } } }, []],
  [
    'a name',
    { Queue: { ...QUEUE, Properties: { QueueName: 'mine', VisibilityTimeout: 30 } } },
    ['AWS::SQS::Queue Queue: WILL_REPLACE (QueueName)'],
  ],
  [
    'the partition key',
    { Table: { ...TABLE, Properties: { KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }] } } },
    ['AWS::DynamoDB::Table Table: WILL_REPLACE (KeySchema)'],
  ],
  [
    'an address',
    { Email: { ...EMAIL, Properties: { ...EMAIL.Properties, Endpoint: 'duty@example.com' } } },
    ['AWS::SNS::Subscription Email: WILL_REPLACE (Endpoint)'],
  ],
  [
    'the type',
    { Queue: { Type: 'AWS::SNS::Topic', Properties: {} } },
    ['AWS::SQS::Queue Queue: WILL_REPLACE'],
  ],
  [
    'the topic, and with it every subscription',
    { Topic: { ...TOPIC, Properties: { ...TOPIC.Properties, TopicName: 'incidents' } } },
    [
      'AWS::SNS::Subscription Email: WILL_REPLACE (TopicArn)',
      'AWS::SNS::Topic Topic: WILL_REPLACE (TopicName)',
    ],
  ],
])('changed: %s', (_name, after, expected) => {
  expect(lost(after)).toEqual(expected);
});

it.each([
  ['Destroy', QUEUE, 'AWS::SQS::Queue Queue: WILL_DESTROY'],
  ['Retain', { ...QUEUE, DeletionPolicy: 'Retain' }, 'AWS::SQS::Queue Queue: WILL_ORPHAN'],
])('another construct id, under removal policy %s', (_policy, queue, expected) => {
  const before = { Resources: { ...BEFORE, Queue: queue } };
  expect(lostResources(before, { Resources: { ...withoutQueue, Renamed: queue } })).toEqual([expected]);
});
