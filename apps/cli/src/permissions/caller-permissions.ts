/** An action of IAM and what it is allowed on. `{stack}` and the like are filled in. */
interface Permission {
  readonly action: string;
  readonly resource: string;
  readonly condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const QUEUE = 'arn:*:sqs:*:*:tocsin-verify-*';
const HUB = 'arn:*:securityhub:*:*:hub/default';

/** A name that CloudFormation made begins with that of the stack. Source: user guide, "Name type". */
const STACK_QUEUE = 'arn:*:sqs:*:*:{stackName}-*';

/**
 * What each command of the AWS SDK needs that `tocsin verify`, `tocsin unmark` or `tocsin redrive` sends.
 *
 * Source: Service Authorization Reference, pages of CloudFormation, Config, EventBridge, Lambda, Security Hub, SNS and SQS.
 * Where an action has no resource there, it stands with `*`. None of it was tried against an account.
 */
export const COMMAND_PERMISSIONS: Readonly<Record<string, Permission>> = {
  DescribeStacks: { action: 'cloudformation:DescribeStacks', resource: '{stack}' },
  ListStackResources: { action: 'cloudformation:ListStackResources', resource: '{stack}' },
  DescribeConfigurationRecorderStatus: {
    action: 'config:DescribeConfigurationRecorderStatus',
    resource: '*',
  },
  DescribeRule: { action: 'events:DescribeRule', resource: 'arn:*:events:*:*:rule/*' },
  ListTargetsByRule: { action: 'events:ListTargetsByRule', resource: 'arn:*:events:*:*:rule/*' },
  ListRules: { action: 'events:ListRules', resource: '*' },
  GetAlias: { action: 'lambda:GetAlias', resource: 'arn:*:lambda:*:*:function:*' },
  GetFunctionConfiguration: {
    action: 'lambda:GetFunctionConfiguration',
    resource: 'arn:*:lambda:*:*:function:*',
  },
  ListEventSourceMappings: { action: 'lambda:ListEventSourceMappings', resource: '*' },
  BatchGetAutomationRules: {
    action: 'securityhub:BatchGetAutomationRules',
    resource: 'arn:*:securityhub:*:*:automation-rule/*',
  },
  BatchImportFindings: {
    action: 'securityhub:BatchImportFindings',
    resource: 'arn:*:securityhub:*:*:product/*/default',
  },
  BatchUpdateFindings: { action: 'securityhub:BatchUpdateFindings', resource: HUB },
  DescribeActionTargets: { action: 'securityhub:DescribeActionTargets', resource: HUB },
  DescribeHub: { action: 'securityhub:DescribeHub', resource: HUB },
  // No resource type is known to hold for it: it reads one thing.
  DescribeSecurityHubV2: { action: 'securityhub:DescribeSecurityHubV2', resource: '*' },
  GetFindings: { action: 'securityhub:GetFindings', resource: HUB },
  ListSubscriptionsByTopic: { action: 'sns:ListSubscriptionsByTopic', resource: 'arn:*:sns:*:*:*' },
  Subscribe: {
    action: 'sns:Subscribe',
    resource: 'arn:*:sns:*:*:*',
    condition: { StringEquals: { 'sns:Protocol': 'sqs' }, StringLike: { 'sns:Endpoint': QUEUE } },
  },
  Unsubscribe: { action: 'sns:Unsubscribe', resource: '*' },
  CreateQueue: { action: 'sqs:CreateQueue', resource: QUEUE },
  DeleteQueue: { action: 'sqs:DeleteQueue', resource: QUEUE },
  GetQueueUrl: { action: 'sqs:GetQueueUrl', resource: QUEUE },
  GetSubscriptionAttributes: { action: 'sns:GetSubscriptionAttributes', resource: 'arn:*:sns:*:*:*' },
  GetQueueAttributes: { action: 'sqs:GetQueueAttributes', resource: STACK_QUEUE },
  ReceiveMessage: { action: 'sqs:ReceiveMessage', resource: STACK_QUEUE },
  ChangeMessageVisibility: { action: 'sqs:ChangeMessageVisibility', resource: STACK_QUEUE },
  SendMessage: { action: 'sqs:SendMessage', resource: STACK_QUEUE },
  DeleteMessage: { action: 'sqs:DeleteMessage', resource: STACK_QUEUE },
};

const REDRIVE = [
  ...['DescribeStacks', 'ListStackResources', 'DescribeRule', 'ListTargetsByRule', 'GetAlias'],
  ...['GetFunctionConfiguration', 'ListEventSourceMappings', 'GetSubscriptionAttributes'],
  ...['GetQueueAttributes', 'ReceiveMessage', 'ChangeMessageVisibility', 'SendMessage', 'DeleteMessage'],
] as const;
const UNMARK = ['GetFindings', 'BatchUpdateFindings', 'ListRules'] as const;
const VERIFY = [
  ...['DescribeStacks', 'ListStackResources', 'DescribeConfigurationRecorderStatus', 'DescribeRule'],
  ...['ListTargetsByRule', 'GetAlias', 'GetFunctionConfiguration', 'ListEventSourceMappings'],
  ...['BatchGetAutomationRules', 'BatchImportFindings', 'BatchUpdateFindings', 'DescribeActionTargets'],
  ...['DescribeHub', 'DescribeSecurityHubV2', 'GetFindings', 'ListSubscriptionsByTopic', 'Subscribe'],
  ...['Unsubscribe', 'CreateQueue', 'DeleteQueue', 'GetQueueUrl', 'ReceiveMessage'],
] as const;

/** What each of them needs, by command of the SDK. */
export const COMMANDS = {
  redrive: permissionsOf(REDRIVE),
  unmark: permissionsOf(UNMARK),
  // It reads a queue of its own, and no other.
  verify: { ...permissionsOf(VERIFY), ReceiveMessage: { action: 'sqs:ReceiveMessage', resource: QUEUE } },
} as const;

/**
 * The IAM policy that lets a caller run a command, and nothing else.
 *
 * @param stack - name of the stack; without it, every stack may be read.
 */
export function callerPolicy(needed: Readonly<Record<string, Permission>>, stack = '*'): object {
  const alike = Map.groupBy(Object.values(needed), ({ resource, condition }) =>
    JSON.stringify([resource, condition ?? null]),
  );
  return {
    Version: '2012-10-17',
    Statement: [...alike.values()].flatMap((permissions) => {
      const [first] = permissions;
      if (first === undefined) return [];
      return {
        Effect: 'Allow',
        Action: permissions.map(({ action }) => action).sort(),
        Resource: first.resource
          .replace('{stack}', `arn:*:cloudformation:*:*:stack/${stack}/*`)
          .replace('{stackName}', stack),
        ...(first.condition && { Condition: first.condition }),
      };
    }),
  };
}

/** @throws Error for a command without a row */
export function permissionsOf(commands: readonly string[]): Readonly<Record<string, Permission>> {
  return Object.fromEntries(
    commands.map((command) => {
      const permission = COMMAND_PERMISSIONS[command];
      if (permission === undefined)
        throw new Error(`${command}Command has no row in COMMAND_PERMISSIONS: add it, with its source`);
      return [command, permission];
    }),
  );
}
