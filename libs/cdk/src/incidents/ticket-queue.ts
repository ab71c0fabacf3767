import { Duration } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { deadLetterQueue, MAX_RECEIVE_COUNT, privateQueue } from '../queues.js';
import { noticeFilter } from '../subscriptions/notice-filter.js';
import { subscribeQueue, type QueueSubscriptionProps } from '../subscriptions/subscribe-queue.js';

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

/** Every notice but the heartbeat goes to the ticket queue. */
export function subscribeTicketQueue(
  scope: Construct,
  props: Omit<QueueSubscriptionProps, 'filterPolicy'>,
): void {
  subscribeQueue(scope, 'TicketSubscription', { ...props, filterPolicy: noticeFilter({}) });
}
