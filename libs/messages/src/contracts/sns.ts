import { readNotice } from '@tocsin/findings/schemas';
import * as z from 'zod';
import { LIMITS } from '../limits.js';
import type { SnsMessage } from '../render-sns.js';

/** Sources: Amazon SNS API reference, Publish, PublishBatch and MessageAttributeValue; Amazon SQS, SendMessage (characters). */
const NOT_CARRIED = /[^\t\n\r\u0020-\uFFFD]/;
const attribute = (DataType: 'String' | 'Number', value: RegExp) =>
  z.strictObject({
    DataType: z.literal(DataType),
    StringValue: z.string().max(LIMITS.attribute).regex(value),
  });
const some = attribute('String', /\S/);

const Message = z.strictObject({
  Subject: z
    .string()
    .max(LIMITS.subject)
    .regex(/^[\x21-\x7E][\x20-\x7E]*$/),
  Message: z.string(),
  MessageStructure: z.literal('json'),
  MessageAttributes: z.strictObject({
    event: some,
    incident_id: some,
    severity: some,
    severity_rank: attribute('Number', /^\d$/),
    priority: some,
    class: some,
    account_id: some,
    team: some,
  }),
  truncated: z.boolean(),
  bytes: z.number().int().max(LIMITS.messageBytes),
});

const Body = z.strictObject({ default: z.string(), email: z.string().min(1) });

/** What Amazon SNS, and a queue behind it, would have against a message. */
export function problemsOfSns(message: SnsMessage): readonly string[] {
  const parsed = Message.safeParse(message);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message: said }) => `${path.join('.')}: ${said}`);
  const body = Body.safeParse(JSON.parse(message.Message));
  if (!body.success)
    return body.error.issues.map(({ path, message: said }) => `Message.${path.join('.')}: ${said}`);
  const bytes =
    Buffer.byteLength(message.Message) +
    Buffer.byteLength(message.Subject) +
    Object.entries(message.MessageAttributes).reduce(
      (sum, [name, { DataType, StringValue }]) => sum + Buffer.byteLength(name + DataType + StringValue),
      0,
    );
  return [
    ...(NOT_CARRIED.test(body.data.default) ? ['Message.default: a character that SQS does not carry'] : []),
    ...(bytes === message.bytes ? [] : [`bytes: ${message.bytes} are said, ${bytes} there are`]),
    ...problemsOfNotice(body.data.default),
  ];
}

function problemsOfNotice(json: string): readonly string[] {
  try {
    readNotice(JSON.parse(json));
    return [];
  } catch (error) {
    return [`Message.default: ${String(error)}`];
  }
}
