import {
  DescribeRuleCommand,
  ListTargetsByRuleCommand,
  type EventBridgeClient,
} from '@aws-sdk/client-eventbridge';
import type { DeployedRule } from '../found.js';
import { asked } from '../../aws/aws-call.js';

/** Reads rules of the default bus, by name. Findings of AWS come to no other bus. */
export async function readRules(
  client: EventBridgeClient,
  names: readonly string[],
): Promise<readonly DeployedRule[]> {
  const rules: DeployedRule[] = [];
  for (const name of names) {
    // `Ref` of a rule on another bus is `bus|rule`. Source: CloudFormation reference, AWS::Events::Rule.
    if (name.includes('|')) continue;
    const rule = await asked('DescribeRule', () => client.send(new DescribeRuleCommand({ Name: name })));
    const pattern = patternOf(rule.EventPattern);
    rules.push({
      name,
      enabled: rule.State !== 'DISABLED',
      ...(pattern && { pattern }),
      targets: await readTargets(client, name),
    });
  }
  return rules;
}

async function readTargets(client: EventBridgeClient, rule: string): Promise<DeployedRule['targets']> {
  const targets: DeployedRule['targets'][number][] = [];
  let token: string | undefined;
  do {
    const page = await asked('ListTargetsByRule', () =>
      client.send(new ListTargetsByRuleCommand({ Rule: rule, ...(token && { NextToken: token }) })),
    );
    for (const { Arn = '', DeadLetterConfig } of page.Targets ?? [])
      targets.push({ arn: Arn, ...(DeadLetterConfig?.Arn && { deadLetterArn: DeadLetterConfig.Arn }) });
    token = page.NextToken;
  } while (token);
  return targets;
}

/** A pattern as the API gives it: JSON. */
export function patternOf(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  const pattern: unknown = text === undefined ? undefined : JSON.parse(text);
  return typeof pattern === 'object' && pattern !== null ? (pattern as Record<string, unknown>) : undefined;
}
