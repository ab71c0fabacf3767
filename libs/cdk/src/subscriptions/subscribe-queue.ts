import { Annotations } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { letServiceSend } from '../customer-key.js';

export interface QueueSubscriptionProps {
  readonly filterPolicy: Record<string, sns.SubscriptionFilter>;
  readonly queue: sqs.IQueue;
  readonly topic: sns.ITopic;
  /** Takes what SNS could not deliver. */
  readonly undelivered: sqs.IQueue;
}

/** Sends notices to a queue as plain JSON, once the queue lets the topic in. */
export function subscribeQueue(scope: Construct, id: string, props: QueueSubscriptionProps): void {
  const { filterPolicy, queue, topic, undelivered } = props;
  const added = queue.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'IncidentTopicSends',
      principals: [new iam.ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': topic.topicArn } },
    }),
  );
  // SNS has to read the key of a queue that is encrypted with one (SNS Developer Guide, "Key management").
  if (queue.encryptionMasterKey !== undefined) letServiceSend(scope, queue.encryptionMasterKey, 'sns');
  const subscription = new sns.Subscription(scope, id, {
    topic,
    protocol: sns.SubscriptionProtocol.SQS,
    endpoint: queue.queueArn,
    rawMessageDelivery: true,
    filterPolicy,
    deadLetterQueue: undelivered,
  });
  if (added.policyDependable !== undefined) {
    // A subscription that stands before the policy loses what is published in between.
    subscription.node.addDependency(added.policyDependable);
  } else {
    Annotations.of(scope).addWarningV2(
      '@tocsin/cdk:ticketQueuePolicy',
      'the policy of ticketQueue is not managed by this app: let sns.amazonaws.com send to it ' +
        'where aws:SourceArn is the ARN of the incident topic, or no incident will arrive there',
    );
  }
}
