import {
  DescribeStacksCommand,
  ListStackResourcesCommand,
  type CloudFormationClient,
} from '@aws-sdk/client-cloudformation';
import { UsageError } from '../../commands/usage-error.js';
import type { DeployedStack, StackResource } from '../found.js';
import { CallRefused } from '../../aws/call-refused.js';
import { asked } from '../../aws/aws-call.js';

/**
 * Reads a stack and its resources.
 *
 * @throws UsageError where there is none of this name; CallRefused
 */
export async function readStack(client: CloudFormationClient, name: string): Promise<DeployedStack> {
  const { Stacks: [stack] = [] } = await described(client, name);
  const arn = stack?.StackId ?? '';
  const [, partition = '', , region = '', account = ''] = arn.split(':');
  if (stack === undefined || account === '') throw new UsageError(`there is no stack ${name} here`);
  const resources: StackResource[] = [];
  let token: string | undefined;
  do {
    const page = await asked('ListStackResources', () =>
      client.send(new ListStackResourcesCommand({ StackName: name, ...(token && { NextToken: token }) })),
    );
    for (const {
      LogicalResourceId = '',
      ResourceType = '',
      PhysicalResourceId = '',
    } of page.StackResourceSummaries ?? [])
      resources.push({ logicalId: LogicalResourceId, type: ResourceType, physicalId: PhysicalResourceId });
    token = page.NextToken;
  } while (token);
  return {
    name: stack.StackName ?? name,
    ...{ arn, partition, region, account, resources },
    status: stack.StackStatus ?? 'unknown',
  };
}

async function described(client: CloudFormationClient, name: string) {
  try {
    return await asked('DescribeStacks', () => client.send(new DescribeStacksCommand({ StackName: name })));
  } catch (error) {
    // Source: CloudFormation API reference, DescribeStacks: a stack that is not there is an AmazonCloudFormationException,
    // in practice a ValidationError that says so.
    if (error instanceof CallRefused && /does not exist/.test(error.reason))
      throw new UsageError(`there is no stack ${name} in this account and Region: ${error.reason}`, {
        cause: error,
      });
    throw error;
  }
}
