import { SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import type { SQSClient } from '@aws-sdk/client-sqs';

/** A message for a queue; `id` names it in the answer and is not sent. */
export interface QueueMessage {
  readonly id: string;
  readonly body: string;
}

/**
 * Source: Amazon SQS API reference, SendMessageBatch: 10 entries. Their bodies together: 1 MiB since 2025, 256 KiB before; the
 * smaller is kept to.
 */
const MOST_ENTRIES = 10;
const MOST_BYTES = 262_144;

/** SQS refuses U+FFFE and U+FFFF; JSON.stringify escapes what else it refuses. Source: Amazon SQS API reference, SendMessage. */
const REFUSED = /[\uFFFE\uFFFF]/g;

/**
 * Sends JSON texts to a queue, in as few calls as entries and bytes allow.
 *
 * @returns why each message that was not sent was not, by its id
 * @throws the error of a call that fails as a whole
 */
export function makeSendMessages(
  sqs: SQSClient,
  queueUrl: string,
): (messages: readonly QueueMessage[]) => Promise<ReadonlyMap<string, string>> {
  return async (messages) => {
    const refused = new Map<string, string>();
    for (const chunk of chunks(messages)) {
      const output = await sqs.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: chunk.map(({ body }, index) => ({ Id: String(index), MessageBody: body })),
        }),
      );
      const sent = new Set((output.Successful ?? []).map(({ Id }) => Id));
      const reasons = new Map(
        (output.Failed ?? []).map(({ Id, Code, Message }) => [Id, `${Code}: ${Message ?? ''}`]),
      );
      chunk.forEach(({ id }, index) => {
        if (sent.has(String(index))) return;
        refused.set(id, (reasons.get(String(index)) ?? 'SQS did not answer for it').slice(0, 500));
      });
    }
    return refused;
  };
}

function chunks(messages: readonly QueueMessage[]): QueueMessage[][] {
  const result: QueueMessage[][] = [];
  let bytes = 0;
  for (const message of messages) {
    const body = message.body.replace(REFUSED, '\uFFFD');
    const size = Buffer.byteLength(body);
    const current = result.at(-1);
    if (current === undefined || current.length === MOST_ENTRIES || bytes + size > MOST_BYTES) {
      result.push([{ ...message, body }]);
      bytes = size;
    } else {
      current.push({ ...message, body });
      bytes += size;
    }
  }
  return result;
}
