import { SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import type { SQSClient, SendMessageBatchRequestEntry } from '@aws-sdk/client-sqs';
import type { Outgoing, Send } from '../batch/process-batch.js';

/**
 * Source: Amazon SQS API reference, SendMessageBatch: 10 entries. Their bodies together: 1 MiB since 2025, 256 KiB before; the
 * smaller is kept to.
 */
const MOST_ENTRIES = 10;
const MOST_BYTES = 262_144;

/** SQS refuses U+FFFE and U+FFFF; JSON.stringify escapes what else it refuses. Source: Amazon SQS API reference, SendMessage. */
const REFUSED = /[\uFFFE\uFFFF]/g;

/** Sends enrichments to the routine intake, in as few calls as entries and bytes allow. */
export function makeSend(sqs: SQSClient, queueUrl: string): Send {
  return async (messages) => {
    const refused = new Map<string, string>();
    for (const chunk of chunks(messages)) {
      const entries = chunk.map(({ body }, index): SendMessageBatchRequestEntry => ({
        Id: String(index),
        MessageBody: body,
      }));
      const output = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }));
      const sent = new Set((output.Successful ?? []).map(({ Id }) => Id));
      const reasons = new Map(
        (output.Failed ?? []).map(({ Id, Code, Message }) => [Id, `${Code}: ${Message ?? ''}`]),
      );
      chunk.forEach(({ id }, index) => {
        if (sent.has(String(index))) return;
        refused.set(id, (reasons.get(String(index)) ?? 'nothing was said of it').slice(0, 500));
      });
    }
    return refused;
  };
}

interface Written {
  readonly id: string;
  readonly body: string;
}

function chunks(messages: readonly Outgoing[]): Written[][] {
  const result: Written[][] = [];
  let bytes = 0;
  for (const { id, enrichment } of messages) {
    const body = JSON.stringify(enrichment).replace(REFUSED, '\uFFFD');
    const size = Buffer.byteLength(body);
    const current = result.at(-1);
    if (current === undefined || current.length === MOST_ENTRIES || bytes + size > MOST_BYTES) {
      result.push([{ id, body }]);
      bytes = size;
    } else {
      current.push({ id, body });
      bytes += size;
    }
  }
  return result;
}
