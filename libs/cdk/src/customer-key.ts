import { Annotations, Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/**
 * How long SQS goes on with a data key: fewer calls to AWS KMS, and so much longer until a disabled key stops a queue. A
 * minute to a day, five minutes unless said (SQS API reference, SetQueueAttributes, KmsDataKeyReusePeriodSeconds).
 */
export const DATA_KEY_REUSE: Duration = Duration.hours(1);

/** What SNS and EventBridge, and whoever takes from one queue and sends to another, need of the key (SQS Developer Guide, "Configure KMS permissions for AWS services"). */
const SEND = ['kms:Decrypt', 'kms:GenerateDataKey'];

/**
 * What a function needs that reads and writes queues and a table and publishes to a topic, all under one key. Source: SQS,
 * SNS and DynamoDB Developer Guides, "Key management", "Customer managed keys"; which of them DynamoDB asks of a caller for
 * data alone is not said there.
 */
const USE = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** How a queue of ours is encrypted. */
export function queueEncryption(key?: kms.IKey): sqs.QueueProps {
  return key === undefined
    ? { encryption: sqs.QueueEncryption.SQS_MANAGED }
    : { encryption: sqs.QueueEncryption.KMS, encryptionMasterKey: key, dataKeyReuse: DATA_KEY_REUSE };
}

/** The services that send to queues. */
const SERVICES = { events: 'EventBridgeSends', sns: 'SnsSends' } as const;

/**
 * Lets EventBridge or SNS send to queues under the key.
 *
 * Without a condition: one on `aws:SourceArn` or `aws:SourceAccount` in a key's policy does not hold for events of EventBridge,
 * which are then lost in silence (SNS Developer Guide, "Key management"). Who may send where is said by the policy of each
 * queue, with the ARN of the rule or topic.
 */
export function letServiceSend(scope: Construct, key: kms.IKey, service: keyof typeof SERVICES): void {
  const principal = `${service}.amazonaws.com`;
  const { statementAdded } = key.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: SERVICES[service],
      principals: [new iam.ServicePrincipal(principal)],
      actions: SEND,
      // In the policy of a key this is the key.
      resources: ['*'],
    }),
  );
  if (statementAdded) return;
  Annotations.of(scope).addWarningV2(
    `@tocsin/cdk:keyPolicy-${service}`,
    `the policy of the key ${key.node.path} is not managed by this app: let ${principal} use ${SEND.join(' and ')}, ` +
      'without a condition on the source, or nothing of it will arrive in the queues under that key',
  );
}

/**
 * What the identity policy of a function says that takes from a queue under the key and sends to another (SQS Developer Guide, "Key
 * management", "Configure KMS permissions": a consumer decrypts, a producer does both).
 */
export function useKeyOfQueues({ keyArn }: kms.IKey): iam.PolicyStatement {
  return new iam.PolicyStatement({ sid: 'UseKey', actions: SEND, resources: [keyArn] });
}

/** What the identity policy of the processor says about the keys it meets. */
export function useKeys(keys: readonly (kms.IKey | undefined)[]): iam.PolicyStatement[] {
  const resources = [...new Set(keys.filter((key) => key !== undefined))].map(({ keyArn }) => keyArn);
  return resources.length === 0 ? [] : [new iam.PolicyStatement({ sid: 'UseKey', actions: USE, resources })];
}
