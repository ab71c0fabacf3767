import { exampleRole, exampleStatements } from '../testing/example-permissions.js';
import { exampleStackOf, exampleQueueUrl as queueUrl } from '../testing/example-place.js';
import { exampleTemplate } from '../testing/example-stack.js';
import { createAccess, type Access } from './access.js';
import { checkAlarms } from './check-alarms.js';

const account = '111122223333';
const region = 'eu-west-1';
const arn = (service: string, resource: string) => `arn:aws:${service}:${region}:${account}:${resource}`;
const intake = arn('sqs', 'Example-Intake');
const topic = arn('sns', 'Example-Topic');
const rule = { service: 'events.amazonaws.com', arn: arn('events', 'rule/Example-Rule') };
const processor = { functionId: 'Processor', process: 1 };

function start(Resources: object): Access {
  const template = exampleTemplate({ Resources });
  const { stack, place } = exampleStackOf(template);
  const access = createAccess({ stack, place, report: () => undefined });
  checkAlarms(stack, access, place);
  return access;
}

const publish = { service: 'sns', operation: 'PublishBatch', input: { TopicArn: topic } } as const;
const mark = (changes: object) =>
  ({
    service: 'securityhub',
    operation: 'BatchUpdateFindings',
    input: { FindingIdentifiers: [{ Id: 'a', ProductArn: 'b' }], ...changes },
  }) as const;

describe('calls', () => {
  test('what the role allows passes', () => {
    const access = start({});
    expect(access.call(publish, processor)).toBeUndefined();
    expect(access.call(mark({ Workflow: { Status: 'NOTIFIED' } }), processor)).toBeUndefined();
    expect(access.log).toMatchObject({ denied: [], undecided: [] });
  });

  test.each<
    [service: 'sns' | 'sqs' | 'dynamodb' | 'securityhub', operation: string, input: object, code: string]
  >([
    ['sns', 'Publish', { TopicArn: `${topic}2` }, 'AuthorizationError 403 sns:Publish'],
    ['sqs', 'SendMessageBatch', { QueueUrl: queueUrl('Other') }, 'AccessDenied 403 sqs:SendMessage'],
    ['dynamodb', 'GetItem', { TableName: 'Example-Ledger' }, 'AccessDeniedException 400 dynamodb:GetItem'],
    [
      'dynamodb',
      'BatchGetItem',
      { RequestItems: { 'Example-Ledger': {} } },
      'AccessDeniedException 400 dynamodb:BatchGetItem',
    ],
    [
      'dynamodb',
      'TransactWriteItems',
      {
        TransactItems: [
          { Put: { TableName: 'Example-Ledger' } },
          { Delete: { TableName: 'Example-Ledger' } },
        ],
      },
      'AccessDeniedException 400 dynamodb:DeleteItem',
    ],
    ['securityhub', 'GetFindings', {}, 'AccessDeniedException 403 securityhub:GetFindings'],
    [
      'securityhub',
      'BatchImportFindings',
      { Findings: [{ ProductArn: arn('securityhub', `product/${account}/default`) }] },
      'AccessDeniedException 403 securityhub:BatchImportFindings',
    ],
  ])('%s %s is denied as the service answers it', (service, operation, input, expected) => {
    const refusal = start({}).call({ service, operation, input: { ...input } }, processor);
    const action = /to perform: (\S+) on resource: \S+ because no identity-based policy allows/;
    expect(`${refusal?.code} ${refusal?.status} ${action.exec(refusal?.message ?? '')?.[1]}`).toBe(expected);
  });

  test('what comes from no function is an administrator', () => {
    const access = start({});
    expect(access.call({ service: 'securityhub', operation: 'GetFindings', input: {} })).toBeUndefined();
    expect(access.log.undecided).toEqual([]);
  });

  // Planted fault: keys of an update without those of its members.
  test.each([
    [
      { Null: { 'securityhub:ASFFSyntaxPath/Severity.Label': 'false' } },
      { Severity: { Label: 'LOW' } },
      true,
    ],
    [{ Null: { 'securityhub:ASFFSyntaxPath/Severity.Label': 'false' } }, { Note: { Text: 'a' } }, false],
    [
      { 'ForAnyValue:StringEquals': { 'securityhub:ASFFSyntaxPath/Workflow.Status': ['RESOLVED', 'NEW'] } },
      { Workflow: { Status: 'NEW' } },
      true,
    ],
    [
      { 'ForAnyValue:StringEquals': { 'securityhub:ASFFSyntaxPath/Workflow.Status': ['RESOLVED', 'NEW'] } },
      { Workflow: { Status: 'NOTIFIED' } },
      false,
    ],
    [
      { 'ForAnyValue:StringLike': { 'securityhub:ASFFSyntaxPath/UserDefinedFields.key': 'Owner*' } },
      { UserDefinedFields: { Tocsin: 'told', Owner: 'a' } },
      true,
    ],
    [
      { 'ForAnyValue:StringEquals': { 'securityhub:ASFFSyntaxPath/Types': 'b' } },
      { Types: ['a', 'b'] },
      true,
    ],
    [{ Bool: { 'aws:SecureTransport': 'false' } }, { Note: { Text: 'a' } }, false],
  ])('a deny on %j of %j: %s', (Condition, changes, denied) => {
    const deny = { Effect: 'Deny', Action: 'securityhub:Batch*', Resource: '*', Condition };
    const access = start(exampleRole([...exampleStatements, deny]));
    expect(access.call(mark(changes), processor) !== undefined).toBe(denied);
    expect(access.log.undecided).toEqual([]);
  });
});

describe('roles', () => {
  const trust = (Service: string) => ({
    Statement: { Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' },
  });
  const roleOf = (over: object) => ({
    RolePolicy: { Type: 'AWS::CDK::Metadata' },
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: { AssumeRolePolicyDocument: trust('lambda.amazonaws.com'), ...over },
    },
  });
  const allow = { Statement: [{ Effect: 'Allow', Action: 'sns:*', Resource: '*' }] };

  test.each<[what: string, resources: object, expected: 'allowed' | 'denied' | 'undecided']>([
    ['nothing', roleOf({}), 'denied'],
    ['an inline policy', roleOf({ Policies: [{ PolicyName: 'a', PolicyDocument: allow }] }), 'allowed'],
    [
      'a managed policy of the template',
      {
        ...roleOf({ ManagedPolicyArns: [{ Ref: 'Managed' }] }),
        Managed: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: allow } },
      },
      'allowed',
    ],
    [
      'a managed policy that names the role',
      {
        ...roleOf({}),
        Managed: {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: { PolicyDocument: allow, Roles: [{ Ref: 'Role' }] },
        },
      },
      'allowed',
    ],
    [
      'a role policy',
      {
        ...roleOf({}),
        Own: {
          Type: 'AWS::IAM::RolePolicy',
          Properties: { PolicyDocument: allow, RoleName: { Ref: 'Role' } },
        },
      },
      'allowed',
    ],
    [
      'a policy of AWS that says nothing of topics',
      roleOf({
        ManagedPolicyArns: [
          { 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole' },
        ],
      }),
      'denied',
    ],
    [
      'a policy that is not in the template',
      roleOf({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSNSFullAccess'] }),
      'undecided',
    ],
    [
      'a policy that cannot be resolved',
      roleOf({
        Policies: [
          {
            PolicyName: 'a',
            PolicyDocument: {
              Statement: { Effect: 'Allow', Action: 'sns:Publish', Resource: { 'Fn::ImportValue': 'Topic' } },
            },
          },
        ],
      }),
      'undecided',
    ],
    [
      'a permissions boundary',
      roleOf({
        PermissionsBoundary: 'arn:aws:iam::111122223333:policy/b',
        Policies: [{ PolicyName: 'a', PolicyDocument: allow }],
      }),
      'undecided',
    ],
  ])('%s: publishing is %s', (_what, resources, expected) => {
    const access = start(resources);
    const denied = access.call(publish, processor) !== undefined;
    const found = denied ? 'denied' : access.log.undecided.length > 0 ? 'undecided' : 'allowed';
    expect(found).toBe(expected);
  });

  test('Lambda refuses a role that does not trust it', () => {
    expect(() => start(roleOf({ AssumeRolePolicyDocument: trust('ec2.amazonaws.com') }))).toThrow(
      'Processor: Lambda refuses the role Role: it does not let lambda.amazonaws.com assume it',
    );
  });
});

describe('deliveries', () => {
  test.each([
    ['of the rule that is named', rule, undefined],
    ['of another rule', { ...rule, arn: `${rule.arn}2` }, 'because no resource-based policy allows'],
    [
      'of another service',
      { ...rule, service: 'sns.amazonaws.com' },
      'because no resource-based policy allows',
    ],
  ])('%s', (_what, source, expected) => {
    const denial = start({}).asService(source, 'sqs:SendMessage', intake);
    expect(denial?.because.slice(0, expected?.length)).toBe(expected);
  });

  test('a queue without a policy takes from no service', () => {
    expect(start({}).asService(rule, 'sqs:SendMessage', arn('sqs', 'Example-Parked'))).toBeDefined();
  });

  const alarm = { Type: 'AWS::CloudWatch::Alarm', Properties: { AlarmActions: [{ Ref: 'Topic' }] } };
  test('an alarm may publish to a topic with the policy that SNS gives it', () => {
    expect(start({ Alarm: alarm }).log).toMatchObject({ denied: [], undecided: [] });
  });

  test('an alarm that could tell nobody is written down', () => {
    const TopicPolicy = {
      Type: 'AWS::SNS::TopicPolicy',
      Properties: { Topics: [{ Ref: 'Topic' }], PolicyDocument: { Statement: [] } },
    };
    expect(start({ Alarm: alarm, TopicPolicy }).log.denied).toMatchObject([
      { principal: 'cloudwatch.amazonaws.com', action: 'sns:Publish', resource: topic },
    ]);
  });
});
