import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { privateQueue } from '../queues.js';

/** Where a finding goes that can never be handled, with the reason. Somebody has to look at it. */
export function createParkedQueue(scope: Construct): sqs.Queue {
  return privateQueue(scope, 'ParkedQueue');
}
