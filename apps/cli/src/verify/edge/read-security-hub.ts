import {
  BatchGetAutomationRulesCommand,
  DescribeActionTargetsCommand,
  DescribeHubCommand,
  DescribeSecurityHubV2Command,
  type SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import type { DeployedAutomationRule } from '../found.js';
import { CallRefused } from '../../aws/call-refused.js';
import { asked } from '../../aws/aws-call.js';

/** Whether Security Hub is on: else the call is refused. */
export async function readHub(client: SecurityHubClient): Promise<{ readonly arn: string }> {
  const { HubArn = '' } = await asked('DescribeHub', () => client.send(new DescribeHubCommand({})));
  return { arn: HubArn };
}

/** Whether the new Security Hub is on: else the call is refused. */
export async function readNewHub(client: SecurityHubClient): Promise<{ readonly arn: string }> {
  const { HubV2Arn = '' } = await asked('DescribeSecurityHubV2', () =>
    client.send(new DescribeSecurityHubV2Command({})),
  );
  return { arn: HubV2Arn };
}

/** Those of the custom actions that exist. */
export async function readActions(
  client: SecurityHubClient,
  arns: readonly string[],
): Promise<readonly string[]> {
  if (arns.length === 0) return [];
  try {
    const { ActionTargets = [] } = await asked('DescribeActionTargets', () =>
      client.send(new DescribeActionTargetsCommand({ ActionTargetArns: [...arns] })),
    );
    return ActionTargets.flatMap(({ ActionTargetArn }) => ActionTargetArn ?? []);
  } catch (error) {
    // Source: Security Hub API reference, DescribeActionTargets: one that is not there is a ResourceNotFoundException.
    if (error instanceof CallRefused && error.code === 'ResourceNotFoundException') return [];
    throw error;
  }
}

/** At most 100 a call. Source: Security Hub API reference, BatchGetAutomationRules; an account has at most 100. */
export async function readAutomationRules(
  client: SecurityHubClient,
  arns: readonly string[],
): Promise<readonly DeployedAutomationRule[]> {
  if (arns.length === 0) return [];
  const { Rules = [] } = await asked('BatchGetAutomationRules', () =>
    client.send(new BatchGetAutomationRulesCommand({ AutomationRulesArns: [...arns] })),
  );
  return Rules.map(({ RuleArn = '', RuleName = '', RuleStatus }) => ({
    arn: RuleArn,
    name: RuleName,
    enabled: RuleStatus === 'ENABLED',
  }));
}
