import type { AttributeValue } from './queues/fauxqs-parts.js';

/**
 * Size of a message as SQS and SNS count it: the body, and of each attribute its name, its type and its value.
 *
 * Source: Amazon SQS developer guide, "Amazon SQS message metadata"; Amazon SNS developer guide, "Message attributes".
 */
export function messageBytes(body: string, attributes: Readonly<Record<string, AttributeValue>>): number {
  return Object.entries(attributes).reduce(
    (sum, [name, { DataType, StringValue = '', BinaryValue = '' }]) =>
      sum + bytes(name) + bytes(DataType) + bytes(StringValue) + Buffer.byteLength(BinaryValue, 'base64'),
    bytes(body),
  );
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
