import { ListSubscriptionsByTopicCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { DeployedSubscription } from '../found.js';
import { asked } from '../../aws/aws-call.js';

/** The subscriptions of topics. Source: Amazon SNS API reference: one that is not confirmed has the ARN `PendingConfirmation`. */
export async function readSubscriptions(
  client: SNSClient,
  topicArns: readonly string[],
): Promise<readonly DeployedSubscription[]> {
  const found: DeployedSubscription[] = [];
  for (const topicArn of topicArns) {
    for await (const { Protocol = '', Endpoint = '', SubscriptionArn } of subscriptionsOf(client, topicArn))
      found.push({
        topicArn,
        protocol: Protocol,
        endpoint: Endpoint,
        pending: SubscriptionArn === 'PendingConfirmation',
      });
  }
  return found;
}

/** All pages of ListSubscriptionsByTopic. */
export async function* subscriptionsOf(client: SNSClient, topicArn: string) {
  let token: string | undefined;
  do {
    const page = await asked('ListSubscriptionsByTopic', () =>
      client.send(
        new ListSubscriptionsByTopicCommand({ TopicArn: topicArn, ...(token && { NextToken: token }) }),
      ),
    );
    yield* page.Subscriptions ?? [];
    token = page.NextToken;
  } while (token);
}
