import type { Resource } from '../../assembly/template.js';
import { AssemblyError } from '../../errors.js';

/** Properties that are attributes of the queue. Source: CloudFormation reference, AWS::SQS::Queue. */
const attributes = [
  'ContentBasedDeduplication',
  'DeduplicationScope',
  'DelaySeconds',
  'FifoQueue',
  'FifoThroughputLimit',
  'KmsDataKeyReusePeriodSeconds',
  'KmsMasterKeyId',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'RedriveAllowPolicy',
  'RedrivePolicy',
  'SqsManagedSseEnabled',
  'VisibilityTimeout',
];
const others = ['QueueName', 'Tags'];
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  DelaySeconds: [0, 900],
  MaximumMessageSize: [1_024, 1_048_576],
  MessageRetentionPeriod: [60, 1_209_600],
  ReceiveMessageWaitTimeSeconds: [0, 20],
  VisibilityTimeout: [0, 43_200],
};

/** What SQS would refuse about an attribute of a queue, or undefined. Source: Amazon SQS API reference, SetQueueAttributes. */
export function attributeFault(name: string, value: unknown): string | undefined {
  if (!attributes.includes(name))
    return `SQS has no attribute ${name}; allowed are ${attributes.join(', ')}.`;
  const [least, most] = ranges[name] ?? [-Infinity, Infinity];
  return Number(value) < least || Number(value) > most
    ? `${name}: expected ${least} to ${most}, found ${String(value)}.`
    : undefined;
}

/** The attributes with which a queue of the template is created: every value a string, as the SQS API wants it. */
export function queueAttributes({ logicalId, properties }: Resource): Readonly<Record<string, string>> {
  const entries = Object.entries(properties).filter(([name]) => !others.includes(name));
  for (const [name, value] of entries) {
    const fault = attributeFault(name, value);
    if (fault !== undefined) throw new AssemblyError(fault, logicalId);
  }
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]),
  );
}
