import { AwsError } from '../../errors.js';
import { isObject, textAt } from '../../json.js';
import type { AttributeValue } from '../queues/queue-service.js';

export type Attributes = Readonly<Record<string, AttributeValue>>;

const nameShape = /^[A-Za-z0-9_.-]{1,256}$/;
const reserved = /^(?:aws|amazon)\./i;
const typeShape = /^(?:String|Number|Binary)(?:\.[A-Za-z0-9_.-]{1,249})?$/;

/**
 * Checks message attributes as SNS does: name, type and value must not be empty, and the value must be of its type.
 *
 * Source: Amazon SNS API reference, Publish, MessageAttributes; developer guide, "Message attributes". The codes of
 * the refusals are those of the API reference; which of them a given fault gets is assumed.
 */
export function checkAttributes(given: unknown): Attributes {
  if (given === undefined) return {};
  if (!isObject(given)) throw refusal('MessageAttributes is not a map.');
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, checkAttribute(name, value)]),
  );
}

function checkAttribute(name: string, value: unknown): AttributeValue {
  if (!nameShape.test(name) || reserved.test(name) || /^\.|\.\.|\.$/.test(name)) {
    throw refusal(`The message attribute name '${name}' is not allowed.`);
  }
  const DataType = textAt(value, 'DataType') ?? '';
  if (!typeShape.test(DataType)) {
    throw refusal(`The message attribute '${name}' has an invalid message attribute type, '${DataType}'.`);
  }
  const [kind] = DataType.split('.', 1);
  const StringValue = textAt(value, 'StringValue');
  const BinaryValue = textAt(value, 'BinaryValue');
  if (!(kind === 'Binary' ? BinaryValue : StringValue)) {
    throw refusal(`The message attribute '${name}' must contain a non-empty value for type '${DataType}'.`);
  }
  if (kind === 'Binary') return { DataType, BinaryValue };
  if (kind === 'Number' && !Number.isFinite(Number(StringValue))) {
    throw refusal(`Could not cast message attribute '${name}' value to number.`);
  }
  if (DataType === 'String.Array' && !isArrayText(StringValue ?? '')) {
    throw refusal(
      `The message attribute '${name}' is not a JSON array of strings, numbers, booleans or nulls.`,
    );
  }
  return { DataType, StringValue };
}

function isArrayText(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((each) => each === null || typeof each !== 'object');
  } catch {
    return false;
  }
}

function refusal(message: string): AwsError {
  return new AwsError('ParameterValueInvalid', message);
}
