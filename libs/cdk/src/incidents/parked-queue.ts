import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { lastQueue, privateQueue } from '../queues.js';

/** Where a finding goes that can never be handled, with the reason. Somebody has to look at it. */
export function createParkedQueue(scope: Construct, key?: kms.IKey): sqs.Queue {
  const queue = privateQueue(scope, 'ParkedQueue', {
    key,
    // The processor sends here by itself: no queue may name it as its dead-letter queue.
    redriveAllowPolicy: { redrivePermission: sqs.RedrivePermission.DENY_ALL },
  });
  return lastQueue(queue, 'A person reads it; nothing takes messages from it, so none can fail.');
}
