import {
  DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { BatchUpdateFindingsCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { PublishBatchCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { exampleFinding } from '../testing/example-finding.js';
import { startOutside, type Outside } from '../testing/outside.js';
import { until } from '../testing/until.js';
import type { Fault, FaultKind } from './plan.js';

jest.setTimeout(40_000);

const { Id, ProductArn } = exampleFinding() as { Id: string; ProductArn: string };
const operations = ['UpdateItem', 'PublishBatch', 'SendMessage', 'BatchUpdateFindings'] as const;
type Operation = (typeof operations)[number];

/** The first call of each operation fails so. */
const firstOfEach = (fault: Partial<Fault>): readonly Fault[] =>
  operations.map((operation) => ({ operation, at: 1, outside: true, ...fault }));

/** The stack with clients that try once, or as often as said. */
async function start(faults: readonly Fault[], maxAttempts = 1) {
  const outside = await startOutside({ faults: { seed: 1, faults } });
  await outside.simulator.receive(exampleFinding({ Severity: { Label: 'LOW' } }));
  return { outside, simulator: outside.simulator, ...callsWith(outside, maxAttempts) };
}

function callsWith(outside: Outside, maxAttempts: number) {
  const settings = { maxAttempts, requestHandler: { socketTimeout: 400 } };
  const made = <T extends { destroy(): void }>(Client: new (config: object) => T) =>
    outside.client(
      class extends (Client as new (config: object) => { destroy(): void }) {
        constructor(config: object) {
          super({ ...config, ...settings });
        }
      } as unknown as new (config: object) => T,
    );
  const [table, sns, sqs, hub] = [
    made(DynamoDBClient),
    made(SNSClient),
    made(SQSClient),
    made(SecurityHubClient),
  ];
  const physical = (type: string, id = '') =>
    outside.simulator.resources(type).find(({ logicalId }) => logicalId.startsWith(id))?.physicalId;
  const counted: Omit<UpdateItemCommandInput, 'UpdateExpression'> = {
    TableName: physical('AWS::DynamoDB::GlobalTable'),
    Key: { pk: { S: 'a' } },
  };
  const entry = {
    Id: '0',
    Message: 'm',
    MessageAttributes: { event: { DataType: 'String', StringValue: 'opened' } },
  };
  const send: Record<Operation, (text?: string) => Promise<unknown>> = {
    UpdateItem: () =>
      table.send(
        new UpdateItemCommand({
          ...counted,
          UpdateExpression: 'ADD times :one',
          ExpressionAttributeValues: { ':one': { N: '1' } },
        }),
      ),
    PublishBatch: () =>
      sns.send(
        new PublishBatchCommand({
          TopicArn: physical('AWS::SNS::Topic'),
          PublishBatchRequestEntries: [entry],
        }),
      ),
    SendMessage: (text = 'm') =>
      sqs.send(
        new SendMessageCommand({ QueueUrl: physical('AWS::SQS::Queue', 'Parked'), MessageBody: text }),
      ),
    BatchUpdateFindings: () =>
      hub.send(
        new BatchUpdateFindingsCommand({
          FindingIdentifiers: [{ Id, ProductArn }],
          Workflow: { Status: 'NOTIFIED' },
        }),
      ),
  };
  /** How often each had its effect. */
  const effects = async (): Promise<Record<Operation, number>> => {
    const { Item } = await table.send(new GetItemCommand(counted));
    const finding = outside.simulator.finding(ProductArn, Id) as { Workflow: { Status: string } };
    return {
      UpdateItem: Number(Item?.times?.N ?? 0),
      PublishBatch: (await outside.simulator.queue('Tickets')).length,
      SendMessage: (await outside.simulator.queue('Parked')).length,
      BatchUpdateFindings: finding.Workflow.Status === 'NOTIFIED' ? 1 : 0,
    };
  };
  return { send, effects };
}

const times = (count: number, hub = Math.min(count, 1)) => ({
  UpdateItem: count,
  PublishBatch: count,
  SendMessage: count,
  BatchUpdateFindings: hub,
});

const refusals: readonly (readonly [FaultKind, Operation, string, number])[] = [
  ['throttle', 'UpdateItem', 'ProvisionedThroughputExceededException', 400],
  ['throttle', 'PublishBatch', 'ThrottlingException', 400],
  ['throttle', 'SendMessage', 'RequestThrottled', 400],
  ['throttle', 'BatchUpdateFindings', 'TooManyRequestsException', 429],
  ['server-error', 'UpdateItem', 'InternalServerError', 500],
  ['server-error', 'PublishBatch', 'InternalErrorException', 500],
  ['server-error', 'SendMessage', 'InternalFailure', 500],
  ['server-error', 'BatchUpdateFindings', 'InternalException', 500],
];

describe.each(['throttle', 'server-error'] as const)('%s', (kind) => {
  // Planted fault: an error after the effect leaves one of each.
  test('is the error of the service, and nothing happened', async () => {
    const started = await start(firstOfEach({ kind }));
    await using _ = started.outside;
    for (const [, operation, name, httpStatusCode] of refusals.filter(([one]) => one === kind)) {
      const error: unknown = await started.send[operation]().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name, $metadata: { httpStatusCode } });
    }
    expect(await started.effects()).toEqual(times(0));
    for (const operation of operations) await started.send[operation]();
    expect(await started.effects()).toEqual(times(1));
  });
});

// Every refusal and every cut connection is one that the SDK takes as passing.
test.each<FaultKind>(['throttle', 'server-error', 'timeout-before', 'reset'])(
  'after %s the SDK tries again by itself, and it happens once',
  async (kind) => {
    const started = await start(firstOfEach({ kind, seconds: 0.05 }), 2);
    await using _ = started.outside;
    for (const operation of operations) await started.send[operation]();
    expect(await started.effects()).toEqual(times(1));
    const tries = started.simulator.calls().filter(({ fault }) => fault === kind);
    expect(tries.map(({ operation }) => operation)).toEqual([...operations]);
  },
);

test('after timeout-after the SDK tries again by itself, and it happens twice', async () => {
  const started = await start(firstOfEach({ kind: 'timeout-after', seconds: 0.05 }), 2);
  await using _ = started.outside;
  for (const operation of operations) await started.send[operation]();
  expect(await started.effects()).toEqual(times(2));
});

describe.each<readonly [FaultKind, number | undefined, string, number]>([
  ['timeout-before', undefined, 'the request socket timed out', 0],
  ['timeout-after', undefined, 'the request socket timed out', 1],
  ['timeout-before', 0.05, 'socket hang up', 0],
  ['reset', undefined, 'socket hang up', 0],
  ['kill-before', undefined, 'socket hang up', 0],
  ['kill-after', undefined, 'socket hang up', 1],
])('%s of %s seconds', (kind, seconds, said, effects) => {
  // Planted fault: one that answers after all gives no error.
  test(`is ${said} for the caller, with ${effects} effects`, async () => {
    const started = await start(firstOfEach({ kind, ...(seconds === undefined ? {} : { seconds }) }));
    await using _ = started.outside;
    for (const operation of operations) {
      const error: unknown = await started.send[operation]().catch((thrown: unknown) => thrown);
      expect(String(error)).toContain(said);
    }
    expect(await started.effects()).toEqual(times(effects));
  });
});

test('duplicate: the answer is good, and it happened twice', async () => {
  const started = await start(firstOfEach({ kind: 'duplicate' }));
  await using _ = started.outside;
  for (const operation of operations) await started.send[operation]();
  expect(await started.effects()).toEqual(times(2));
});

test('slow: the answer comes late', async () => {
  const started = await start(firstOfEach({ kind: 'slow', seconds: 0.2 }));
  await using _ = started.outside;
  for (const operation of operations) {
    const before = performance.now();
    await started.send[operation]();
    expect(performance.now() - before).toBeGreaterThanOrEqual(199);
  }
  expect(await started.effects()).toEqual(times(1));
});

test('reorder: the second call has its effect before the first', async () => {
  const started = await start([
    { operation: 'SendMessage', kind: 'reorder', at: 1, seconds: 20, outside: true },
  ]);
  await using _ = started.outside;
  const calls = ['first', 'second'].map(async (text, place) => {
    // The first is held back when the second is sent.
    await until(() => started.simulator.calls().length === place);
    await started.send.SendMessage(text);
  });
  await Promise.all(calls);
  const bodies = (await started.simulator.queue('Parked')).map(({ body }) => body);
  expect(bodies).toEqual(['second', 'first']);
});

test('calls from outside are left alone unless the plan asks for them', async () => {
  const started = await start([{ rate: 1 }].map((fault) => ({ ...fault, service: 'dynamodb' as const })));
  await using _ = started.outside;
  await started.send.UpdateItem();
  expect(started.simulator.faults.injected()).toEqual([]);
});
