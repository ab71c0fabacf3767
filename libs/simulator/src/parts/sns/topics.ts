import { compileFilterPolicy } from '@tocsin/routing';
import type { Resource } from '../../assembly/template.js';
import { AssemblyError } from '../../errors.js';
import { isObject, listAt, textAt, type JsonObject } from '../../json.js';
import type { Attributes } from './message-attributes.js';

export interface Subscription {
  readonly arn: string;
  readonly protocol: string;
  readonly endpoint: string;
  readonly raw: boolean;
  readonly wants: (attributes: Attributes) => boolean;
  /** ARN of the queue for what cannot be delivered. */
  readonly deadLetterArn?: string;
}

/** Topics of the template with their subscriptions, by ARN. */
export function readTopics(resources: readonly Resource[]): ReadonlyMap<string, readonly Subscription[]> {
  const topics = new Map<string, Subscription[]>();
  for (const { type, physicalId, logicalId, properties } of resources) {
    if (type !== 'AWS::SNS::Topic') continue;
    if (String(properties.FifoTopic) === 'true')
      throw new AssemblyError('FIFO topics are not run locally', logicalId);
    const inline = (listAt(properties, 'Subscription') ?? []).filter(isObject);
    topics.set(
      physicalId,
      inline.map((each, index) => readSubscription(`${physicalId}:${index}`, logicalId, each)),
    );
  }
  for (const { type, physicalId, logicalId, properties } of resources) {
    if (type !== 'AWS::SNS::Subscription') continue;
    const topic = topics.get(textAt(properties, 'TopicArn') ?? '');
    if (!topic)
      throw new AssemblyError(`there is no topic ${String(properties.TopicArn)} in the template`, logicalId);
    topic.push(readSubscription(physicalId, logicalId, properties));
  }
  return topics;
}

function readSubscription(arn: string, logicalId: string, properties: JsonObject): Subscription {
  const { FilterPolicy, FilterPolicyScope, RedrivePolicy, RawMessageDelivery } = properties;
  if (FilterPolicyScope === 'MessageBody') {
    throw new AssemblyError('the filter policy scope MessageBody is not run locally', logicalId);
  }
  const policy = compile(FilterPolicy, logicalId);
  const deadLetterArn = textAt(RedrivePolicy, 'deadLetterTargetArn');
  return {
    arn,
    protocol: String(properties.Protocol),
    endpoint: String(properties.Endpoint),
    raw: String(RawMessageDelivery) === 'true',
    wants: (attributes) => policy?.matches(typed(attributes)) ?? true,
    ...(deadLetterArn === undefined ? {} : { deadLetterArn }),
  };
}

function compile(policy: unknown, logicalId: string): ReturnType<typeof compileFilterPolicy> | undefined {
  if (!isObject(policy)) return undefined;
  try {
    return compileFilterPolicy(policy);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AssemblyError(`SNS would refuse the filter policy: ${reason}`, logicalId, { cause });
  }
}

/** Attributes in the form that an SNS envelope gives them. */
export function typed(attributes: Attributes): Record<string, { Type: string; Value: string }> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      { Type: DataType, Value: StringValue ?? BinaryValue ?? '' },
    ]),
  );
}
