import Module from 'node:module';
import { dirname, join } from 'node:path';
import { cwd } from 'node:process';
import { examplePermissions } from './example-permissions.js';

const arn = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

/**
 * A small stack for tests: rule → queue with dead-letter queue → function → topic → ticket queue (raw) and e-mail, a
 * table, a layer. What the function does with a finding is in its title: see the handler.
 */
export function exampleTemplate(
  overrides: { readonly Resources?: object; readonly Outputs?: object } = {},
): object {
  return {
    Resources: {
      DeadLetters: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: 1209600 } },
      Intake: {
        Type: 'AWS::SQS::Queue',
        Properties: {
          VisibilityTimeout: 60,
          RedrivePolicy: { deadLetterTargetArn: arn('DeadLetters'), maxReceiveCount: 2 },
        },
      },
      Tickets: { Type: 'AWS::SQS::Queue' },
      Parked: { Type: 'AWS::SQS::Queue' },
      ...examplePermissions,
      Topic: { Type: 'AWS::SNS::Topic' },
      ToTickets: {
        Type: 'AWS::SNS::Subscription',
        Properties: {
          Protocol: 'sqs',
          TopicArn: { Ref: 'Topic' },
          Endpoint: arn('Tickets'),
          RawMessageDelivery: true,
          FilterPolicy: { event: [{ 'anything-but': ['heartbeat'] }] },
        },
      },
      ToPerson: {
        Type: 'AWS::SNS::Subscription',
        Properties: { Protocol: 'email', TopicArn: { Ref: 'Topic' }, Endpoint: 'soc@example.com' },
      },
      Ledger: {
        Type: 'AWS::DynamoDB::GlobalTable',
        Properties: {
          AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
          BillingMode: 'PAY_PER_REQUEST',
          Replicas: [{ Region: { Ref: 'AWS::Region' } }],
          TimeToLiveSpecification: { AttributeName: 'expires_at', Enabled: true },
        },
      },
      Rule: {
        Type: 'AWS::Events::Rule',
        Properties: {
          EventPattern: {
            source: ['aws.securityhub'],
            'detail-type': ['Security Hub Findings - Imported'],
            detail: {
              findings: { Workflow: { Status: ['NEW'] }, Severity: { Label: ['HIGH', 'CRITICAL'] } },
            },
          },
          State: 'ENABLED',
          Targets: [{ Id: 'Target0', Arn: arn('Intake'), DeadLetterConfig: { Arn: arn('DeadLetters') } }],
        },
      },
      Settings: {
        Type: 'AWS::Lambda::LayerVersion',
        Properties: { Content: { S3Bucket: 'assets', S3Key: 'settings.zip' } },
      },
      Processor: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Runtime: 'nodejs24.x',
          Handler: 'index.handler',
          Role: arn('Role'),
          Timeout: 3,
          Code: { S3Bucket: 'assets', S3Key: 'processor.zip' },
          Layers: [{ Ref: 'Settings' }],
          Environment: {
            Variables: {
              TOPIC_ARN: { Ref: 'Topic' },
              TABLE: { Ref: 'Ledger' },
              PARKED_URL: { Ref: 'Parked' },
              SETTINGS: '/opt/settings/settings.json',
              // On AWS the SDK is in the bundle; the handler of this test loads the workspace's.
              NODE_PATH: workspaceModules(),
              NODE_COMPILE_CACHE: join(workspaceModules(), '.cache', 'tocsin-simulator'),
            },
          },
        },
      },
      Version: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'Processor' } } },
      Live: {
        Type: 'AWS::Lambda::Alias',
        Properties: {
          FunctionName: { Ref: 'Processor' },
          FunctionVersion: { 'Fn::GetAtt': ['Version', 'Version'] },
          Name: 'live',
        },
      },
      Source: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: arn('Intake'),
          FunctionName: { Ref: 'Live' },
          BatchSize: 10,
          FunctionResponseTypes: ['ReportBatchItemFailures'],
        },
      },
      ...overrides.Resources,
    },
    Outputs: { TicketQueueUrl: { Value: { Ref: 'Tickets' } }, ...overrides.Outputs },
  };
}

function workspaceModules(): string {
  const manifest = Module.findPackageJSON('@aws-sdk/client-sns', join(cwd(), 'package.json')) ?? '';
  return join(dirname(manifest), '..', '..');
}

/** The assets of the template: the handler, and a layer with a settings file. */
export const exampleAssets = {
  settings: { 'settings/settings.json': '{"greeting":"from the layer"}' },
  processor: {
    'index.js': `
const { readFileSync } = require('node:fs');
const clients = {};
// Loads an SDK client when it is needed: most tests need few of them.
function send(name, client, command, input) {
  const sdk = require('@aws-sdk/client-' + name);
  clients[name] ??= new sdk[client]({});
  return clients[name].send(new sdk[command](input));
}
const { greeting } = JSON.parse(readFileSync(process.env.SETTINGS, 'utf8'));

exports.handler = async ({ Records }, context) => {
  const batchItemFailures = [];
  for (const { messageId, body } of Records) {
    const [finding] = JSON.parse(body).detail.findings;
    const { Id, ProductArn, Title } = finding;
    console.log(JSON.stringify({ message: 'handling', Title, remaining: context.getRemainingTimeInMillis() > 0, pid: process.pid, directory: process.cwd() }));
    if (Title === 'throw') throw new TypeError('told to throw');
    if (Title === 'hang') await new Promise(() => setInterval(() => {}, 1000));
    if (Title === 'exit') process.exit(7);
    if (Title === 'fail') { batchItemFailures.push({ itemIdentifier: messageId }); continue; }
    if (Title === 'park') {
      await send('sqs', 'SQSClient', 'SendMessageCommand', {
        QueueUrl: process.env.PARKED_URL,
        MessageBody: 'parked \\u{1f514} ' + Id,
      });
      continue;
    }
    await send('dynamodb', 'DynamoDBClient', 'PutItemCommand', {
      TableName: process.env.TABLE,
      Item: { pk: { S: Id } },
      ConditionExpression: 'attribute_not_exists(pk)',
    }).catch((error) => { if (error.name !== 'ConditionalCheckFailedException') throw error; });
    const { Failed } = await send('sns', 'SNSClient', 'PublishBatchCommand', {
      TopicArn: process.env.TOPIC_ARN,
      PublishBatchRequestEntries: [{
        Id: '0',
        Subject: 'Finding ' + finding.Severity.Label,
        MessageStructure: 'json',
        Message: JSON.stringify({ default: JSON.stringify({ Id, Title }), email: greeting + ': ' + Title }),
        MessageAttributes: { event: { DataType: 'String', StringValue: 'opened' } },
      }],
    });
    if (Failed?.length) throw new Error(Failed[0].Code);
    await send('securityhub', 'SecurityHubClient', 'BatchUpdateFindingsCommand', {
      FindingIdentifiers: [{ Id, ProductArn }],
      Workflow: { Status: 'NOTIFIED' },
      Note: { Text: 'told', UpdatedBy: 'example' },
    });
  }
  return { batchItemFailures };
};
`,
  },
} as const;
