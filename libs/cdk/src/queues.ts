import { Duration } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.js';
import { queueEncryption } from './customer-key.js';

/** The longest that SQS keeps a message (SQS API reference, SetQueueAttributes, MessageRetentionPeriod). */
export const LONGEST_RETENTION: Duration = Duration.days(14);

/** An intake keeps a message for less than its dead-letter queue: there its age goes on counting from the first day. */
export const INTAKE_RETENTION: Duration = Duration.days(7);

/** Lambda's advice for an event source: at least five tries before a message goes to the dead-letter queue. */
export const MAX_RECEIVE_COUNT = 5;

/** What a queue of ours may be told: how it is encrypted follows from the key. */
export type PrivateQueueProps = Omit<
  sqs.QueueProps,
  'encryption' | 'encryptionMasterKey' | 'dataKeyReuse'
> & {
  readonly key?: kms.IKey;
};

/** A queue of ours: encrypted, by SQS where no key is given, TLS only, two weeks of retention unless said otherwise. */
export function privateQueue(
  scope: Construct,
  id: string,
  { key, ...props }: PrivateQueueProps = {},
): sqs.Queue {
  return new sqs.Queue(scope, id, {
    ...queueEncryption(key),
    enforceSSL: true,
    retentionPeriod: LONGEST_RETENTION,
    ...props,
  });
}

/**
 * A queue for what could not be delivered or processed.
 *
 * Any queue of the account may name it: `byQueue` would need the ARN of the source queue, whose redrive policy needs
 * the ARN of this one, and CloudFormation refuses the circle.
 *
 * @param key - left out for what has to be reachable when the key is not: what EventBridge and SNS could not deliver
 */
export function deadLetterQueue(scope: Construct, id: string, key?: kms.IKey): sqs.Queue {
  const queue = privateQueue(scope, id, {
    key,
    redriveAllowPolicy: { redrivePermission: sqs.RedrivePermission.ALLOW_ALL },
  });
  return lastQueue(queue, 'It is a dead-letter queue: of event rules, subscriptions or another queue.');
}

/** A queue that nothing takes messages from by itself: what lies in it waits for a person, and an alarm says so. */
export function lastQueue(queue: sqs.Queue, why: string): sqs.Queue {
  acknowledge(queue, 'AwsSolutions::AwsSolutions-SQS3', why);
  return queue;
}
