import { ConditionalCheckFailedException, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  BatchImportFindingsCommand,
  BatchUpdateFindingsCommand,
  BatchUpdateFindingsV2Command,
  GetFindingsCommand,
  SecurityHubClient,
  type AwsSecurityFinding,
} from '@aws-sdk/client-securityhub';
import { PublishBatchCommand, PublishCommand, SNSClient, TagResourceCommand } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Interception } from '../api.js';
import { createClosers, type Closers } from '../engine/closers.js';
import { startDynamoDbFront } from '../parts/dynamodb/dynamodb-front.js';
import { startTableService } from '../parts/dynamodb/table-service.js';
import { createQueueService } from '../parts/queues/queue-service.js';
import { startSqsFront } from '../parts/queues/sqs-front.js';
import { startSecurityHubFront } from '../parts/security-hub/security-hub-front.js';
import { startSnsFront } from '../parts/sns/sns-front.js';
import { exampleFinding } from '../testing/example-finding.js';
import { exampleHub } from '../testing/example-hub.js';
import { exampleStackOf } from '../testing/example-place.js';
import { accessKeyOf } from './caller.js';
import { createGate, type Gate } from './gate.js';

const TopicArn = 'arn:aws:sns:eu-west-1:111122223333:topic';
const { Id, ProductArn } = exampleFinding() as { Id: string; ProductArn: string };
const finding = exampleFinding() as unknown as AwsSecurityFinding;

let closers: Closers;
let gate: Gate;
let next: Interception;
let hub: SecurityHubClient, sns: SNSClient, sqs: SQSClient, table: DynamoDBClient;
let QueueUrl: string;

beforeAll(async () => {
  closers = createClosers();
  gate = createGate({ intercept: () => next, kill: () => undefined });
  const queues = createQueueService('eu-west-1');
  const tables = await startTableService();
  await tables.create({
    TableName: 'ledger',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  });
  const topics = new Map([[TopicArn, []]]);
  const fronts = {
    hub: await startSecurityHubFront(gate, exampleHub(), {
      ...exampleStackOf({}),
      automationRules: [],
      startedAt: '2026-11-24T10:00:00.000Z',
    }),
    sns: await startSnsFront(gate, {
      topics,
      account: '111122223333',
      queues,
      emails: [],
      maySendFor: () => () => undefined,
      report: () => undefined,
    }),
    sqs: await startSqsFront(gate, queues, 1),
    table: await startDynamoDbFront(gate, tables),
  };
  for (const part of [queues, tables, ...Object.values(fronts)]) closers.add(() => part.close());
  QueueUrl = `${fronts.sqs.origin}/111122223333/queue`;
  queues.create('queue', QueueUrl, 'arn:aws:sqs:eu-west-1:111122223333:queue', {});
  const accessKeyId = accessKeyOf({ functionId: 'Processor', process: 7 });
  const shared = {
    region: 'eu-west-1',
    credentials: { accessKeyId, secretAccessKey: 'local' },
    maxAttempts: 1,
  };
  hub = new SecurityHubClient({ ...shared, endpoint: fronts.hub.origin });
  sns = new SNSClient({ ...shared, endpoint: fronts.sns.origin });
  sqs = new SQSClient({ ...shared, endpoint: fronts.sqs.origin });
  table = new DynamoDBClient({ ...shared, endpoint: fronts.table.origin });
});
beforeEach(() => {
  next = { do: 'pass' };
});
afterAll(async () => {
  for (const client of [hub, sns, sqs, table]) client.destroy();
  await closers.closeAll();
});

const operations: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'BatchUpdateFindings',
    () => hub.send(new BatchUpdateFindingsCommand({ FindingIdentifiers: [{ Id, ProductArn }] })),
  ],
  [
    'BatchUpdateFindingsV2',
    () => hub.send(new BatchUpdateFindingsV2Command({ MetadataUids: ['u'], StatusId: 2 })),
  ],
  ['Publish', () => sns.send(new PublishCommand({ TopicArn, Message: 'm' }))],
  ['SendMessage', () => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'm' }))],
  ['PutItem', () => table.send(new PutItemCommand({ TableName: 'ledger', Item: { pk: { S: 'refused' } } }))],
];

describe('the AWS SDK, call by call', () => {
  test.each(operations)('%s is recorded with its caller', async (operation, send) => {
    await send();
    expect(gate.calls.at(-1)).toMatchObject({ operation, caller: 'Processor', size: 1 });
  });

  test.each(operations)('%s fails as the interceptor says', async (_operation, send) => {
    next = { do: 'fail', status: 400, code: 'AccessDeniedException', message: 'not <yours>' };
    await expect(send()).rejects.toMatchObject({ name: 'AccessDeniedException', message: 'not <yours>' });
  });

  test.each(operations)('%s of a process that is killed gets no answer', async (_operation, send) => {
    next = { do: 'kill' };
    await expect(send()).rejects.toThrow('socket hang up');
  });
});

test('Security Hub: import, update, get, and what it refuses', async () => {
  const imported = await hub.send(
    new BatchImportFindingsCommand({ Findings: [finding, { ...finding, Id: ' ' }] }),
  );
  expect(imported).toMatchObject({
    SuccessCount: 1,
    FailedCount: 1,
    FailedFindings: [{ ErrorCode: 'InvalidInput' }],
  });
  const FindingIdentifiers = [
    { Id, ProductArn },
    { Id: 'other', ProductArn },
  ];
  const updated = await hub.send(
    new BatchUpdateFindingsCommand({ FindingIdentifiers, Workflow: { Status: 'NOTIFIED' } }),
  );
  expect(updated.ProcessedFindings).toEqual([{ Id, ProductArn }]);
  expect(updated.UnprocessedFindings).toMatchObject([{ ErrorCode: 'FindingNotFound' }]);
  const Filters = { WorkflowStatus: [{ Value: 'NOTIFIED', Comparison: 'EQUALS' as const }] };
  expect((await hub.send(new GetFindingsCommand({ Filters }))).Findings).toMatchObject([{ Id }]);
  await expect(hub.send(new BatchUpdateFindingsCommand({ FindingIdentifiers: [] }))).rejects.toMatchObject({
    name: 'InvalidInputException',
  });
});

test('SNS: a batch with a bad entry, a topic that is not there, an operation that is not run', async () => {
  const entry = {
    Id: 'good',
    Message: 'm',
    MessageAttributes: { rank: { DataType: 'Number', StringValue: '4' } },
  };
  const PublishBatchRequestEntries = [entry, { ...entry, Id: 'bad', Subject: 'a\nb' }];
  const { Successful, Failed } = await sns.send(
    new PublishBatchCommand({ TopicArn, PublishBatchRequestEntries }),
  );
  expect(Successful).toEqual([{ Id: 'good', MessageId: expect.any(String) }]);
  expect(Failed).toEqual([
    { Id: 'bad', Code: 'InvalidParameter', SenderFault: true, Message: 'Invalid parameter: Subject' },
  ]);
  expect(gate.calls.at(-1)).toMatchObject({ size: 2, input: { PublishBatchRequestEntries } });
  const elsewhere = new PublishCommand({ TopicArn: `${TopicArn}s`, Message: 'm' });
  await expect(sns.send(elsewhere)).rejects.toMatchObject({ name: 'NotFoundException' });
  const refused = new PublishCommand({ TopicArn, Message: 'm', Subject: 'é' });
  await expect(sns.send(refused)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  const tag = new TagResourceCommand({ ResourceArn: TopicArn, Tags: [] });
  await expect(sns.send(tag)).rejects.toMatchObject({ name: 'InvalidAction' });
});

test('SQS: a message comes back as it was sent', async () => {
  const url = { QueueUrl: QueueUrl };
  await sqs.send(new ReceiveMessageCommand({ ...url, MaxNumberOfMessages: 10 }));
  const MessageAttributes = { why: { DataType: 'String', StringValue: 'é' } };
  await sqs.send(new SendMessageCommand({ ...url, MessageBody: '\u{1f514}', MessageAttributes }));
  const { Messages } = await sqs.send(new ReceiveMessageCommand({ ...url, MessageAttributeNames: ['All'] }));
  expect(Messages).toMatchObject([{ Body: '\u{1f514}', MessageAttributes }]);
  const elsewhere = new SendMessageCommand({ QueueUrl: `${QueueUrl}s`, MessageBody: 'm' });
  await expect(sqs.send(elsewhere)).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
});

test('DynamoDB: a condition that does not hold', async () => {
  const put = () =>
    table.send(
      new PutItemCommand({
        TableName: 'ledger',
        Item: { pk: { S: 'a' } },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  await put();
  await expect(put()).rejects.toBeInstanceOf(ConditionalCheckFailedException);
});
