import { GetSubscriptionAttributesCommand, type SNSClient } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { asked } from '../../aws/aws-call.js';
import type { AwsClients } from '../../aws/aws-clients.js';
import { readEventSources } from '../../verify/edge/read-event-sources.js';
import { readProcessor } from '../../verify/edge/read-processor.js';
import { readRules } from '../../verify/edge/read-rules.js';
import { readStack } from '../../verify/edge/read-stack.js';
import type { StackResource } from '../../verify/found.js';
import type { DeadLettered, FoundQueues, StackQueue } from '../dead-queue.js';

/**
 * Reads the queues of a stack, and what fails to them. It changes nothing.
 *
 * @throws UsageError where there is no such stack, or no processor in it; CallRefused where something cannot be read
 */
export async function readQueues(clients: AwsClients, stackName: string): Promise<FoundQueues> {
  const stack = await readStack(clients.cloudFormation, stackName);
  const { logGroup, parkedQueueUrl } = await readProcessor(clients.lambda, stack);
  const ofType = (type: string) => stack.resources.filter((one) => one.type === type);
  const ids = (type: string) => ofType(type).map(({ physicalId }) => physicalId);
  return {
    ...{ stack, logGroup, parkedQueueUrl },
    queues: await Promise.all(ofType('AWS::SQS::Queue').map((queue) => readQueue(clients.sqs, queue))),
    rules: await readRules(clients.eventBridge, ids('AWS::Events::Rule')),
    eventSources: await readEventSources(clients.lambda, ids('AWS::Lambda::EventSourceMapping')),
    subscriptions: await readDeadLettered(clients.sns, ids('AWS::SNS::Subscription')),
  };
}

/** `Ref` of a queue is its URL. Source: CloudFormation reference, AWS::SQS::Queue. */
async function readQueue(
  client: SQSClient,
  { logicalId, physicalId: url }: StackResource,
): Promise<StackQueue> {
  const { Attributes = {} } = await asked('GetQueueAttributes', () =>
    client.send(
      new GetQueueAttributesCommand({
        QueueUrl: url,
        AttributeNames: ['QueueArn', 'RedrivePolicy', 'ApproximateNumberOfMessages'],
      }),
    ),
  );
  const deadLetterArn = deadLetterOf(Attributes['RedrivePolicy']);
  return {
    ...{ logicalId, url, arn: Attributes['QueueArn'] ?? '' },
    ...(deadLetterArn !== undefined && { deadLetterArn }),
    about: Number(Attributes['ApproximateNumberOfMessages'] ?? 0),
  };
}

/** `Ref` of a subscription is its ARN; one that is not confirmed has none. Source: CloudFormation reference. */
async function readDeadLettered(
  client: SNSClient,
  arns: readonly string[],
): Promise<readonly DeadLettered[]> {
  const found: DeadLettered[] = [];
  for (const arn of arns) {
    if (!arn.startsWith('arn:')) continue;
    const { Attributes = {} } = await asked('GetSubscriptionAttributes', () =>
      client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn: arn })),
    );
    const { Protocol: protocol = '', Endpoint: endpoint = '', RedrivePolicy } = Attributes;
    const deadLetterArn = deadLetterOf(RedrivePolicy);
    if (deadLetterArn !== undefined) found.push({ protocol, endpoint, deadLetterArn });
  }
  return found;
}

/** Source: Amazon SQS API reference, SetQueueAttributes, RedrivePolicy; Amazon SNS the same: JSON. */
function deadLetterOf(policy: string | undefined): string | undefined {
  if (policy === undefined) return undefined;
  const { deadLetterTargetArn } = JSON.parse(policy) as { readonly deadLetterTargetArn?: unknown };
  return typeof deadLetterTargetArn === 'string' ? deadLetterTargetArn : undefined;
}
