import { compileFilterPolicy } from '@tocsin/routing';
import { isObject, textAt, type JsonObject } from '../../json.js';
import type { Attributes } from './message-attributes.js';

export interface Subscription {
  readonly arn: string;
  readonly protocol: string;
  readonly endpoint: string;
  readonly raw: boolean;
  readonly wants: (attributes: Attributes) => boolean;
  /** ARN of the queue for what cannot be delivered. */
  readonly deadLetterArn?: string;
  /** As they were given: `FilterPolicy`, `RawMessageDelivery` … */
  readonly attributes: Readonly<JsonObject>;
  /** False until the owner of an address has confirmed. Nothing is delivered before. */
  confirmed: boolean;
}

/**
 * A subscription from its properties, which CloudFormation and the API name alike.
 *
 * @throws Error that says what SNS, or the engine, would refuse
 */
export function makeSubscription(
  arn: string,
  properties: Readonly<JsonObject>,
  confirmed = true,
): Subscription {
  const { FilterPolicy, FilterPolicyScope, RedrivePolicy, RawMessageDelivery } = properties;
  if (FilterPolicyScope !== undefined && FilterPolicyScope !== 'MessageAttributes')
    throw new Error(`the filter policy scope ${String(FilterPolicyScope)} is not run locally`);
  const policy = compile(FilterPolicy);
  const deadLetterArn = textAt(RedrivePolicy, 'deadLetterTargetArn');
  return {
    arn,
    protocol: String(properties.Protocol),
    endpoint: String(properties.Endpoint),
    raw: String(RawMessageDelivery) === 'true',
    wants: (attributes) => policy?.matches(typed(attributes)) ?? true,
    attributes: {
      ...(FilterPolicy === undefined ? {} : { FilterPolicy, FilterPolicyScope: 'MessageAttributes' }),
      ...(RedrivePolicy === undefined ? {} : { RedrivePolicy }),
      RawMessageDelivery: String(RawMessageDelivery) === 'true',
    },
    confirmed,
    ...(deadLetterArn === undefined ? {} : { deadLetterArn }),
  };
}

function compile(policy: unknown): ReturnType<typeof compileFilterPolicy> | undefined {
  if (!isObject(policy)) return undefined;
  try {
    return compileFilterPolicy(policy);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`SNS would refuse the filter policy: ${reason}`, { cause });
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
