import { Annotations, Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { letServiceSend } from '../customer-key.js';
import { deadLetterQueue, MAX_RECEIVE_COUNT, privateQueue } from '../queues.js';

export interface TicketQueue {
  readonly queue: sqs.IQueue;
  /** Only a queue of ours has one that we know of. */
  readonly deadLetterQueue?: sqs.Queue;
}

export function ticketQueue(scope: Construct, given?: sqs.IQueue, key?: kms.IKey): TicketQueue {
  if (given !== undefined) return { queue: given };
  const failed = deadLetterQueue(scope, 'TicketDeadLetterQueue', key);
  const queue = privateQueue(scope, 'TicketQueue', {
    key,
    receiveMessageWaitTime: Duration.seconds(20),
    visibilityTimeout: Duration.seconds(300),
    deadLetterQueue: { queue: failed, maxReceiveCount: MAX_RECEIVE_COUNT },
  });
  return { queue, deadLetterQueue: failed };
}

export interface TicketSubscriptionProps {
  readonly topic: sns.ITopic;
  readonly queue: sqs.IQueue;
  /** Takes what SNS could not deliver. */
  readonly undelivered: sqs.IQueue;
}

/** Every notice but the heartbeat goes to the ticket queue, as the plain JSON of the notice. */
export function subscribeTicketQueue(scope: Construct, props: TicketSubscriptionProps): void {
  const { topic, queue, undelivered } = props;
  const added = queue.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'IncidentTopicSends',
      principals: [new iam.ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': topic.topicArn } },
    }),
  );
  if (queue.encryptionMasterKey !== undefined) letServiceSend(scope, queue.encryptionMasterKey, 'sns');
  const subscription = new sns.Subscription(scope, 'TicketSubscription', {
    topic,
    protocol: sns.SubscriptionProtocol.SQS,
    endpoint: queue.queueArn,
    rawMessageDelivery: true,
    filterPolicy: { event: sns.SubscriptionFilter.stringFilter({ denylist: ['heartbeat'] }) },
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
