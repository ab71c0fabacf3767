import { exampleRole, exampleStatements } from '../testing/example-permissions.js';
import { exampleStackOf } from '../testing/example-place.js';
import { exampleTemplate } from '../testing/example-stack.js';
import { createAccess, type Access } from './access.js';

const account = '111122223333';
const region = 'eu-west-1';
const arn = (service: string, resource: string) => `arn:aws:${service}:${region}:${account}:${resource}`;
const topicArn = arn('sns', 'Example-Topic');
const ruleArn = arn('events', 'rule/Example-Rule');
const processor = { functionId: 'Processor', process: 1 };
const use = ['kms:GenerateDataKey*', 'kms:Decrypt'];
const owner = {
  Effect: 'Allow',
  Principal: { AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } },
  Action: 'kms:*',
  Resource: '*',
};
const service = (Service: string, Condition?: object) => ({
  Effect: 'Allow',
  Principal: { Service },
  Action: use,
  Resource: '*',
  ...(Condition ? { Condition } : {}),
});
const ofAccount = { StringEquals: { 'aws:SourceAccount': account } };
const roleUses = (over: object = {}) => ({ Effect: 'Allow', Action: use, Resource: '*', ...over });

/** The intake, the topic and the ledger are encrypted with one key. */
function start(
  keyStatements: readonly object[],
  roleStatements: readonly object[] = [],
  key: unknown = { 'Fn::GetAtt': ['Key', 'Arn'] },
): Access {
  const { Resources } = exampleTemplate() as { Resources: Record<string, { Properties?: object }> };
  const encrypted = (logicalId: string, property: object) => ({
    ...Resources[logicalId],
    Properties: { ...Resources[logicalId]?.Properties, ...property },
  });
  const template = exampleTemplate({
    Resources: {
      ...exampleRole([...exampleStatements, ...roleStatements]),
      Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Statement: keyStatements } } },
      Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/soc', TargetKeyId: { Ref: 'Key' } } },
      Intake: encrypted('Intake', { KmsMasterKeyId: key }),
      Tickets: encrypted('Tickets', { KmsMasterKeyId: key }),
      Topic: encrypted('Topic', { KmsMasterKeyId: key }),
      Ledger: encrypted('Ledger', {
        Replicas: [{ Region: { Ref: 'AWS::Region' }, SSESpecification: { KMSMasterKeyId: key } }],
      }),
    },
  });
  const { stack, place } = exampleStackOf(template);
  return createAccess({ stack, place, report: () => undefined });
}

const ways: Readonly<Record<string, (access: Access) => string | undefined>> = {
  'EventBridge to the queue': (access) =>
    access.asService(
      { service: 'events.amazonaws.com', arn: ruleArn },
      'sqs:SendMessage',
      arn('sqs', 'Example-Intake'),
    )?.action,
  'SNS to the queue': (access) =>
    access.asService(
      { service: 'sns.amazonaws.com', arn: topicArn },
      'sqs:SendMessage',
      arn('sqs', 'Example-Tickets'),
    )?.action,
  'an alarm to the topic': (access) =>
    access.asService(
      { service: 'cloudwatch.amazonaws.com', arn: arn('cloudwatch', 'alarm:a') },
      'sns:Publish',
      topicArn,
    )?.action,
  'EventBridge to the topic': (access) => {
    access.setPolicy(topicArn, {
      Statement: { Effect: 'Allow', Principal: '*', Action: 'sns:Publish', Resource: '*' },
    });
    return access.asService({ service: 'events.amazonaws.com', arn: ruleArn }, 'sns:Publish', topicArn)
      ?.action;
  },
  'the poller': (access) =>
    access.asFunction('Processor', 'sqs:ReceiveMessage', arn('sqs', 'Example-Intake'))?.action,
  'deleting a message': (access) =>
    access.asFunction('Processor', 'sqs:DeleteMessage', arn('sqs', 'Example-Intake'))?.action,
  'a publication': (access) =>
    access.call({ service: 'sns', operation: 'Publish', input: { TopicArn: topicArn } }, processor)?.code,
  'a row': (access) =>
    access.call(
      { service: 'dynamodb', operation: 'PutItem', input: { TableName: 'Example-Ledger' } },
      processor,
    )?.code,
};

type Row = readonly [
  way: string,
  key: readonly object[],
  role: readonly object[],
  expected: string | undefined,
];
const rows: readonly Row[] = [
  ['EventBridge to the queue', [owner], [], 'kms:GenerateDataKey'],
  ['EventBridge to the queue', [owner, service('events.amazonaws.com')], [], undefined],
  ['EventBridge to the queue', [owner, service('events.amazonaws.com', ofAccount)], [], 'undecided'],
  ['EventBridge to the topic', [owner, service('events.amazonaws.com')], [], undefined],
  // The condition that looks right, and never matches.
  [
    'EventBridge to the topic',
    [owner, service('events.amazonaws.com', ofAccount)],
    [],
    'kms:GenerateDataKey',
  ],
  ['SNS to the queue', [owner], [], 'kms:GenerateDataKey'],
  ['SNS to the queue', [owner, service('sns.amazonaws.com', ofAccount)], [], undefined],
  [
    'SNS to the queue',
    [service('sns.amazonaws.com', { ArnEquals: { 'aws:SourceArn': `${topicArn}2` } })],
    [],
    'kms:GenerateDataKey',
  ],
  ['an alarm to the topic', [owner], [], 'kms:GenerateDataKey'],
  ['an alarm to the topic', [owner, service('cloudwatch.amazonaws.com', ofAccount)], [], undefined],
  ['the poller', [owner], [], 'kms:Decrypt'],
  ['the poller', [owner], [roleUses()], undefined],
  ['the poller', [owner], [roleUses({ Action: 'kms:GenerateDataKey' })], 'kms:Decrypt'],
  ['the poller', [], [roleUses()], 'kms:Decrypt'],
  [
    'the poller',
    [owner],
    [roleUses({ Condition: { StringEquals: { 'kms:ViaService': 'sqs.eu-west-1.amazonaws.com' } } })],
    undefined,
  ],
  [
    'the poller',
    [owner],
    [roleUses({ Condition: { StringEquals: { 'kms:ViaService': 'sns.eu-west-1.amazonaws.com' } } })],
    'kms:Decrypt',
  ],
  ['deleting a message', [owner], [], undefined],
  ['a publication', [owner], [], 'KMSAccessDenied'],
  ['a publication', [owner], [roleUses({ Action: 'kms:Decrypt' })], 'KMSAccessDenied'],
  [
    'a publication',
    [owner],
    [roleUses({ Condition: { StringEquals: { 'kms:EncryptionContext:aws:sns:topicArn': topicArn } } })],
    undefined,
  ],
  ['a row', [owner], [], 'AccessDeniedException'],
  ['a row', [owner], [roleUses({ Action: 'kms:Decrypt' })], undefined],
];

// Planted faults: a key that is not asked; EventBridge with a source at the key of a topic.
test.each(rows)('%s, key %j, role %j: %s', (way, key, role, expected) => {
  const access = start(key, role);
  const found = ways[way]?.(access);
  expect(access.log.undecided.length > 0 ? 'undecided' : found).toBe(expected);
});

test.each([
  ['an alias of the template', 'alias/soc', [owner], 'kms:Decrypt'],
  ['its id', { Ref: 'Key' }, [owner], 'kms:Decrypt'],
  ['a key that is elsewhere', arn('kms', 'key/1'), [owner], 'undecided'],
  ['AWS’s own key, for the account', 'alias/aws/sqs', [], undefined],
])('the key named by %s', (_what, key, statements, expected) => {
  const access = start(statements, [], key);
  const found = ways['the poller']?.(access);
  expect(access.log.undecided.length > 0 ? 'undecided' : found).toBe(expected);
});

test('AWS’s own key lets no service in', () => {
  expect(ways['SNS to the queue']?.(start([], [], 'alias/aws/sqs'))).toBe('kms:GenerateDataKey');
});
