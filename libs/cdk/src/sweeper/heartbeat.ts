import { Aws, Duration, Stack } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { FindingSource } from '../choices/finding-source.js';
import { ResponseMode } from '../choices/response-mode.js';
import { deadLetterQueue, lastQueue, privateQueue } from '../queues.js';
import { subscribeQueue } from '../subscriptions/subscribe-queue.js';

/** What processor and sweeper know the heartbeat of a stack by. */
export interface HeartbeatPlace {
  readonly name: string;
  readonly productArn: string;
}

/** Where the heartbeat is imported; undefined where there is none. */
export function heartbeatOf(
  scope: Construct,
  wanted: boolean | undefined,
  mode: ResponseMode,
  source: FindingSource,
): HeartbeatPlace | undefined {
  if (source === FindingSource.NEW_SECURITY_HUB) {
    if (wanted === true) {
      throw new Error(
        'heartbeat must be left out where source is NEW_SECURITY_HUB: nobody but its own products can import findings there',
      );
    }
    return undefined;
  }
  if (wanted === false || mode === ResponseMode.SHADOW) return undefined;
  const stack = Stack.of(scope);
  return {
    name: `${Aws.STACK_NAME}/${scope.node.id}`,
    productArn: stack.formatArn({
      service: 'securityhub',
      resource: 'product',
      resourceName: `${stack.account}/default`,
    }),
  };
}

/** What the environment of a function says of it. */
export function heartbeatEnvironment(place?: HeartbeatPlace): Readonly<Record<string, string>> {
  if (place === undefined) return {};
  return { TOCSIN_HEARTBEAT_NAME: place.name, TOCSIN_HEARTBEAT_PRODUCT_ARN: place.productArn };
}

export interface HeartbeatQueues {
  readonly heartbeatQueue: sqs.Queue;
  readonly undeliveredHeartbeatQueue: sqs.Queue;
}

/** The one subscription of the topic that takes heartbeats. What arrives is counted by SQS, and gone after its shortest retention. */
export function subscribeHeartbeat(scope: Construct, topic: sns.ITopic, key?: kms.IKey): HeartbeatQueues {
  const queue = privateQueue(scope, 'HeartbeatQueue', { key, retentionPeriod: Duration.minutes(1) });
  const undelivered = deadLetterQueue(scope, 'UndeliveredHeartbeatQueue');
  subscribeQueue(scope, 'HeartbeatSubscription', {
    filterPolicy: { event: sns.SubscriptionFilter.stringFilter({ allowlist: ['heartbeat'] }) },
    queue,
    topic,
    undelivered,
  });
  return {
    heartbeatQueue: lastQueue(
      queue,
      'Nothing takes from it: an alarm counts what arrives, which is gone after a minute.',
    ),
    undeliveredHeartbeatQueue: undelivered,
  };
}
