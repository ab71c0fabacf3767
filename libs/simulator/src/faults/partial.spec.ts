import { BatchGetItemCommand, BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchImportFindingsCommand,
  BatchUpdateFindingsCommand,
  BatchUpdateFindingsV2Command,
  SecurityHubClient,
  type AwsSecurityFinding,
} from '@aws-sdk/client-securityhub';
import { PublishBatchCommand, SNSClient } from '@aws-sdk/client-sns';
import {
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { exampleFinding } from '../testing/example-finding.js';
import { startOutside, type Outside } from '../testing/outside.js';

jest.setTimeout(40_000);

let outside: Outside;
let table: DynamoDBClient, hub: SecurityHubClient, sns: SNSClient, sqs: SQSClient;
let TableName: string, TopicArn: string, QueueUrl: string;

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const { ProductArn } = exampleFinding() as { ProductArn: string };
const ids = names.map((Id) => ({ Id, ProductArn }));
const findings = names.map((Id) =>
  exampleFinding({ Id, Severity: { Label: 'LOW' } }),
) as unknown as AwsSecurityFinding[];
const ocsf = (uid: string) => ({
  metadata: { uid, product: { uid: 'p' } },
  finding_info: { uid },
  cloud: { account: { uid: '111122223333' } },
});

beforeAll(async () => {
  outside = await startOutside({
    faults: {
      seed: 3,
      faults: [
        'BatchWriteItem',
        'BatchGetItem',
        'BatchImportFindings',
        'BatchUpdateFindings',
        'BatchUpdateFindingsV2',
        'PublishBatch',
        'SendMessageBatch',
        'DeleteMessageBatch',
      ].map((operation) => ({ operation, kind: 'partial', at: 1, outside: true })),
    },
  });
  const { simulator } = outside;
  const physical = (type: string, id: string) =>
    simulator.resources(type).find(({ logicalId }) => logicalId === id)?.physicalId ?? '';
  TableName = physical('AWS::DynamoDB::GlobalTable', 'Ledger');
  TopicArn = physical('AWS::SNS::Topic', 'Topic');
  QueueUrl = physical('AWS::SQS::Queue', 'Parked');
  [table, hub] = [outside.client(DynamoDBClient), outside.client(SecurityHubClient)];
  [sns, sqs] = [outside.client(SNSClient), outside.client(SQSClient)];
  for (const uid of names) await simulator.receive(ocsf(uid));
});
afterAll(() => outside[Symbol.asyncDispose]());

/** Names that failed at the first try and at the second, and what there was after each. */
type Tried = readonly { readonly failed: readonly string[]; readonly done: readonly string[] }[];

const keyOf = (name: string) => ({ pk: { S: name } });
const queued = async (queue: string) => (await outside.simulator.queue(queue)).map(({ body }) => body);

const operations: Readonly<Record<string, (some: readonly string[]) => Promise<Tried[number]>>> = {
  async BatchWriteItem(some) {
    const requests = some.map((name) => ({ PutRequest: { Item: keyOf(name) } }));
    const { UnprocessedItems = {} } = await table.send(
      new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }),
    );
    const failed = (UnprocessedItems[TableName] ?? []).map((each) => each.PutRequest?.Item?.pk?.S ?? '');
    return { failed, done: some.filter((name) => !failed.includes(name)) };
  },
  async BatchGetItem(some) {
    const { UnprocessedKeys = {}, Responses = {} } = await table.send(
      new BatchGetItemCommand({
        RequestItems: { [TableName]: { Keys: some.map(keyOf), ConsistentRead: true } },
      }),
    );
    const { Keys = [], ConsistentRead } = UnprocessedKeys[TableName] ?? {};
    expect(ConsistentRead).toBe(Keys.length > 0 ? true : undefined);
    return {
      failed: Keys.map(({ pk }) => pk?.S ?? ''),
      done: (Responses[TableName] ?? []).map(({ pk }) => pk?.S ?? ''),
    };
  },
  async BatchImportFindings(some) {
    const Findings = findings.filter(({ Id }) => some.includes(Id ?? ''));
    const {
      FailedFindings = [],
      FailedCount,
      SuccessCount,
    } = await hub.send(new BatchImportFindingsCommand({ Findings }));
    expect([FailedCount, SuccessCount]).toEqual([FailedFindings.length, some.length - FailedFindings.length]);
    expect(new Set(FailedFindings.map(({ ErrorCode }) => ErrorCode))).not.toContain('InvalidInput');
    const failed = FailedFindings.map(({ Id }) => Id ?? '');
    return { failed, done: some.filter((Id) => outside.simulator.finding(ProductArn, Id)) };
  },
  async BatchUpdateFindings(some) {
    const FindingIdentifiers = ids.filter(({ Id }) => some.includes(Id));
    const { UnprocessedFindings = [], ProcessedFindings = [] } = await hub.send(
      new BatchUpdateFindingsCommand({ FindingIdentifiers, Workflow: { Status: 'NOTIFIED' } }),
    );
    for (const { ErrorCode } of UnprocessedFindings) expect(ErrorCode).toBe('InternalFailure');
    return {
      failed: UnprocessedFindings.map(({ FindingIdentifier }) => FindingIdentifier?.Id ?? ''),
      done: ProcessedFindings.map(({ Id }) => Id ?? ''),
    };
  },
  async BatchUpdateFindingsV2(some) {
    const { UnprocessedFindings = [], ProcessedFindings = [] } = await hub.send(
      new BatchUpdateFindingsV2Command({ MetadataUids: [...some], StatusId: 2 }),
    );
    for (const { ErrorCode } of UnprocessedFindings) expect(ErrorCode).toBe('InternalServerException');
    return {
      failed: UnprocessedFindings.map(({ MetadataUid }) => MetadataUid ?? ''),
      done: ProcessedFindings.map(({ MetadataUid }) => MetadataUid ?? ''),
    };
  },
  async PublishBatch(some) {
    const before = (await queued('Tickets')).length;
    const MessageAttributes = { event: { DataType: 'String', StringValue: 'opened' } };
    const PublishBatchRequestEntries = some.map((Id) => ({ Id, Message: Id, MessageAttributes }));
    const { Failed = [], Successful = [] } = await sns.send(
      new PublishBatchCommand({ TopicArn, PublishBatchRequestEntries }),
    );
    for (const each of Failed) expect(each).toMatchObject({ Code: 'InternalError', SenderFault: false });
    expect(Successful).toHaveLength(some.length - Failed.length);
    return { failed: Failed.map(({ Id }) => Id ?? ''), done: (await queued('Tickets')).slice(before) };
  },
  async SendMessageBatch(some) {
    const before = (await queued('Parked')).length;
    const Entries = some.map((Id) => ({ Id, MessageBody: Id }));
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    for (const each of Failed) expect(each).toMatchObject({ Code: 'InternalError', SenderFault: false });
    return { failed: Failed.map(({ Id }) => Id ?? ''), done: (await queued('Parked')).slice(before) };
  },
};

// Planted fault: one that fails all entries, or does those that it says failed, leaves the second or the third line red.
test.each(Object.keys(operations))(
  '%s: some fail, the others are done, and the second try does the rest',
  async (name) => {
    const operation = operations[name];
    if (!operation) throw new Error(name);
    const first = await operation(names);
    expect([first.failed.length > 0, first.done.length > 0]).toEqual([true, true]);
    expect([...first.failed, ...first.done].sort()).toEqual(names);
    const second = await operation(first.failed);
    expect(second.failed).toEqual([]);
    expect(second.done.filter((one) => first.failed.includes(one)).sort()).toEqual([...first.failed].sort());
  },
);

test('DeleteMessageBatch: some stay in the queue', async () => {
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
  const { Failed = [], Successful = [] } = await sqs.send(
    new DeleteMessageBatchCommand({ QueueUrl, Entries }),
  );
  expect([Failed.length > 0, Successful.length > 0]).toEqual([true, true]);
  expect(await queued('Parked')).toHaveLength(Failed.length);
});

test('a batch of one fails as a whole, without an effect', async () => {
  const faults = {
    seed: 3,
    faults: [{ operation: 'PublishBatch', kind: 'partial' as const, at: 1, outside: true }],
  };
  await using another = await startOutside({ faults });
  const PublishBatchRequestEntries = [{ Id: 'a', Message: 'a' }];
  const topic = another.simulator.resources('AWS::SNS::Topic')[0]?.physicalId;
  const answer = await another
    .client(SNSClient)
    .send(new PublishBatchCommand({ TopicArn: topic, PublishBatchRequestEntries }));
  expect(answer.Failed).toMatchObject([{ Id: 'a' }]);
  expect(another.simulator.emails()).toEqual([]);
});
