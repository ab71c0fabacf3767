import { DescribeStacksCommand, CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { DescribeRuleCommand, EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { GetAliasCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetFindingsCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { accessKeyOf } from './calls/caller.js';
import { startOutside, type Outside } from './testing/outside.js';

jest.setTimeout(40_000);

const session = 'arn:aws:sts::111122223333:assumed-role/Example-Role/Example-Processor';
/** Of a process of the function. */
const credentials = {
  accessKeyId: accessKeyOf({ functionId: 'Processor', process: 99 }),
  secretAccessKey: 'local',
};
let outside: Outside;

beforeAll(async () => {
  outside = await startOutside({});
});
afterAll(() => outside[Symbol.asyncDispose]());

type Sender = {
  destroy(): void;
  send(command: never): Promise<unknown>;
};
const call = (Client: new (config: object) => Sender, command: unknown) =>
  outside.client(Client, credentials).send(command as never);

// Planted fault: the refusal in the form of another protocol.
test.each<[what: string, made: () => Promise<unknown>, name: string, action: string]>([
  [
    'SNS',
    () =>
      call(SNSClient, new PublishCommand({ TopicArn: 'arn:aws:sns:eu-west-1:111122223333:b', Message: 'a' })),
    'AuthorizationErrorException',
    'sns:Publish',
  ],
  [
    'SQS',
    () =>
      call(
        SQSClient,
        new SendMessageCommand({
          QueueUrl: outside.simulator.outputs()['TicketQueueUrl'],
          MessageBody: 'a',
        }),
      ),
    'AccessDenied',
    'sqs:SendMessage',
  ],
  [
    'DynamoDB',
    () => call(DynamoDBClient, new GetItemCommand({ TableName: 'Example-Ledger', Key: { pk: { S: 'a' } } })),
    'AccessDeniedException',
    'dynamodb:GetItem',
  ],
  [
    'Security Hub',
    () => call(SecurityHubClient, new GetFindingsCommand({})),
    'AccessDeniedException',
    'securityhub:GetFindings',
  ],
  [
    'EventBridge',
    () => call(EventBridgeClient, new DescribeRuleCommand({ Name: 'Example-Rule' })),
    'AccessDeniedException',
    'events:DescribeRule',
  ],
  [
    'CloudFormation',
    () => call(CloudFormationClient, new DescribeStacksCommand({ StackName: 'Example' })),
    'AccessDenied',
    'cloudformation:DescribeStacks',
  ],
  [
    'Lambda',
    () => call(LambdaClient, new GetAliasCommand({ FunctionName: 'Example-Processor', Name: 'live' })),
    'AccessDeniedException',
    'lambda:GetAlias',
  ],
])('%s refuses a function as AWS does', async (_what, made, name, action) => {
  const error = await made().then(
    () => undefined,
    (reason: unknown) => reason as Error,
  );
  expect(error?.name).toBe(name);
  expect(error?.message).toContain(
    `User: ${session} is not authorized to perform: ${action} on resource: arn:`,
  );
  expect(error?.message).toMatch(`because no identity-based policy allows the ${action} action`);
  expect(outside.simulator.calls().at(-1)).toMatchObject({ caller: 'Processor', stopped: 'denied' });
});

test('STS tells a function who it is', async () => {
  expect(await call(STSClient, new GetCallerIdentityCommand({}))).toMatchObject({ Arn: session });
});
