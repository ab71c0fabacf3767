/** An action of IAM and what it is allowed on. `{stack}` and the like are filled in. */
interface Permission {
  readonly action: string;
  readonly resource: string;
  readonly condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const QUEUE = 'arn:*:sqs:*:*:tocsin-verify-*';
const HUB = 'arn:*:securityhub:*:*:hub/default';

/**
 * What each command of the AWS SDK needs that `tocsin verify` or `tocsin unmark` sends.
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
  ReceiveMessage: { action: 'sqs:ReceiveMessage', resource: QUEUE },
};

/** The commands that each of the two sends. */
export const COMMANDS = {
  verify: Object.keys(COMMAND_PERMISSIONS).filter((command) => command !== 'ListRules'),
  unmark: ['GetFindings', 'BatchUpdateFindings', 'ListRules'],
} as const;

/**
 * The IAM policy that lets a caller run a command, and nothing else.
 *
 * @param stack - name of the stack; without it, every stack may be read.
 */
export function callerPolicy(commands: readonly string[], stack?: string): object {
  const alike = Map.groupBy(commands, (command) => {
    const { resource, condition } = permissionOf(command);
    return JSON.stringify([resource, condition ?? null]);
  });
  return {
    Version: '2012-10-17',
    Statement: [...alike.values()].map((group) => {
      const permissions = group.map(permissionOf);
      const [{ resource, condition } = permissionOf('')] = permissions;
      return {
        Effect: 'Allow',
        Action: permissions.map(({ action }) => action).sort(),
        Resource: resource.replace('{stack}', `arn:*:cloudformation:*:*:stack/${stack ?? '*'}/*`),
        ...(condition && { Condition: condition }),
      };
    }),
  };
}

function permissionOf(command: string): Permission {
  const permission = COMMAND_PERMISSIONS[command];
  if (permission === undefined)
    throw new Error(`${command}Command has no row in COMMAND_PERMISSIONS: add it, with its source`);
  return permission;
}
