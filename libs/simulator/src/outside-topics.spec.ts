import {
  GetSubscriptionAttributesCommand,
  ListSubscriptionsByTopicCommand,
  PublishCommand,
  SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { startOutside, type Outside } from './testing/outside.js';

jest.setTimeout(40_000);

const account = '111122223333';
const TopicArn = `arn:aws:sns:eu-west-1:${account}:Example-Topic`;
let outside: Outside;

beforeAll(async () => {
  outside = await startOutside({ emailSubscriptions: 'pending' });
});
afterAll(() => outside[Symbol.asyncDispose]());

describe('SNS and SQS: a queue of one’s own on the topic', () => {
  let sns: SNSClient, sqs: SQSClient;
  let QueueUrl = '';
  const arn = `arn:aws:sqs:eu-west-1:${account}:watch-1`;
  const policy = (topic: string) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: arn,
        Condition: { ArnEquals: { 'aws:SourceArn': topic } },
      },
    });
  const publish = (id: string, Message: string) =>
    sns.send(
      new PublishCommand({
        TopicArn,
        Message,
        MessageAttributes: { incident_id: { DataType: 'String', StringValue: id } },
      }),
    );
  const received = async () => {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
    );
    for (const { ReceiptHandle } of Messages)
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    return Messages.map(({ Body }) => Body);
  };

  beforeAll(async () => {
    sns = outside.client(SNSClient);
    sqs = outside.client(SQSClient);
    const create = new CreateQueueCommand({
      QueueName: 'watch-1',
      Attributes: { MessageRetentionPeriod: '3600', Policy: policy(TopicArn) },
    });
    QueueUrl = (await sqs.send(create)).QueueUrl ?? '';
  });

  test('the queue is of the account', async () => {
    const attributes = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
    expect(attributes.Attributes).toMatchObject({ QueueArn: arn, MessageRetentionPeriod: '3600' });
    const named = await sqs.send(new GetQueueUrlCommand({ QueueName: 'watch-1' }));
    expect(named.QueueUrl).toBe(QueueUrl);
    const other = new CreateQueueCommand({
      QueueName: 'watch-1',
      Attributes: { MessageRetentionPeriod: '60' },
    });
    await expect(sqs.send(other)).rejects.toMatchObject({ name: 'QueueNameExists' });
    const missing = sqs.send(new GetQueueUrlCommand({ QueueName: 'watch-2' }));
    await expect(missing).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
  });

  test.each<[what: string, Attributes: object, name: string]>([
    ['an attribute that SQS does not have', { Colour: 'red' }, 'InvalidAttributeName'],
    ['a value out of range', { MessageRetentionPeriod: '5' }, 'InvalidAttributeValue'],
    ['a policy that is none', { Policy: 'allow' }, 'InvalidAttributeValue'],
  ])('%s is refused', async (_what, Attributes, name) => {
    const create = new CreateQueueCommand({ QueueName: 'watch-3', Attributes: { ...Attributes } });
    await expect(sqs.send(create)).rejects.toMatchObject({ name });
  });

  // Planted faults: a subscription without its filter; a policy that is not read.
  test('it gets what its filter wants, as long as its policy lets the topic send', async () => {
    const subscribe = new SubscribeCommand({
      TopicArn,
      Protocol: 'sqs',
      Endpoint: arn,
      Attributes: { RawMessageDelivery: 'true', FilterPolicy: '{"incident_id":["a"]}' },
      ReturnSubscriptionArn: true,
    });
    const { SubscriptionArn = '' } = await sns.send(subscribe);
    expect(SubscriptionArn).toMatch(new RegExp(`^${TopicArn}:[\\w-]+$`));
    expect((await sns.send(subscribe)).SubscriptionArn).toBe(SubscriptionArn);
    const { Attributes } = await sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }));
    expect(Attributes).toMatchObject({
      PendingConfirmation: 'false',
      FilterPolicy: '{"incident_id":["a"]}',
      RawMessageDelivery: 'true',
    });
    await publish('b', 'of another');
    await publish('a', 'wanted');
    expect(await received()).toEqual(['wanted']);

    const elsewhere = { Policy: policy(`${TopicArn}2`) };
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: elsewhere }));
    await publish('a', 'not let in');
    expect(await received()).toEqual([]);
    expect(outside.simulator.denied()).toMatchObject([{ principal: 'sns.amazonaws.com', resource: arn }]);

    await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy: policy(TopicArn) } }));
    await sns.send(new UnsubscribeCommand({ SubscriptionArn }));
    await publish('a', 'after the end');
    expect(await received()).toEqual([]);
    const again = sns.send(new UnsubscribeCommand({ SubscriptionArn }));
    await expect(again).rejects.toMatchObject({ name: 'NotFoundException' });
    await sqs.send(new DeleteQueueCommand({ QueueUrl }));
    const gone = sqs.send(new GetQueueUrlCommand({ QueueName: 'watch-1' }));
    await expect(gone).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
  });

  test.each([
    ['another protocol', { Protocol: 'https', Endpoint: 'https://example.com' }],
    ['an endpoint that is no queue', { Protocol: 'sqs', Endpoint: 'https://example.com' }],
    ['a filter policy that SNS refuses', { Attributes: { FilterPolicy: '{"a":"b"}' } }],
    ['a filter policy that is no JSON', { Attributes: { FilterPolicy: '{' } }],
    ['an attribute that is not run', { Attributes: { DeliveryPolicy: '{}' } }],
  ])('%s is refused', async (_what, over) => {
    const subscribe = new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint: arn, ...over });
    await expect(sns.send(subscribe)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  // Planted fault: e-mails that go out before anybody confirmed.
  test('an address gets nothing until it confirms', async () => {
    const states = async () => {
      const { Subscriptions = [] } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
      return Subscriptions.filter(({ Protocol }) => Protocol === 'email').map(
        ({ Endpoint, SubscriptionArn }) => [Endpoint, SubscriptionArn === 'PendingConfirmation'],
      );
    };
    const address = { Protocol: 'email', Endpoint: 'late@example.com' };
    const subscribed = await sns.send(new SubscribeCommand({ TopicArn, ...address }));
    expect(subscribed.SubscriptionArn).toBe('pending confirmation');
    expect(await states()).toEqual([
      ['soc@example.com', true],
      ['late@example.com', true],
    ]);
    await publish('c', 'too early');
    expect(outside.simulator.emails()).toEqual([]);
    expect(outside.simulator.confirmEmails('soc@example.com')).toBe(1);
    expect(outside.simulator.confirmEmails('soc@example.com')).toBe(0);
    await publish('c', 'in time');
    expect(outside.simulator.emails()).toMatchObject([{ to: 'soc@example.com', text: 'in time' }]);
    expect(outside.simulator.confirmEmails()).toBe(1);
    expect(await states()).toEqual([
      ['soc@example.com', false],
      ['late@example.com', false],
    ]);
  });
});
