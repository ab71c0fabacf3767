import type { BatchContext } from '../batch/batch-context.js';
import type { QueueRecord } from '../batch/read-records.js';
import { isDigestMessage, readDigestMessage } from './digest-messages.js';
import type { DigestMessage } from './digest-messages.js';

/** A message about a digest, as it came. */
export interface DigestRecord {
  readonly messageId: string;
  readonly receiveCount: number;
  readonly body: string;
  readonly message: DigestMessage;
}

/** Messages about digests apart from all others. One that cannot be read stays with those, and is parked. */
export function splitRecords(
  records: readonly QueueRecord[],
  { digests }: Pick<BatchContext, 'digests'>,
): { readonly aboutDigests: readonly DigestRecord[]; readonly others: readonly QueueRecord[] } {
  if (digests === undefined) return { aboutDigests: [], others: records };
  const aboutDigests: DigestRecord[] = [];
  const others: QueueRecord[] = [];
  for (const record of records) {
    const message = messageIn(record.body);
    if (message === undefined) others.push(record);
    else {
      const receiveCount = Number(record.attributes.ApproximateReceiveCount) || 1;
      aboutDigests.push({ messageId: record.messageId, receiveCount, body: record.body, message });
    }
  }
  return { aboutDigests, others };
}

/** The names of the schemas, before anything of somebody else is parsed twice. */
const OURS = '"tocsin.digest-';

function messageIn(body: string): DigestMessage | undefined {
  if (body.length > 1_000 || !body.includes(OURS)) return undefined;
  try {
    const value = JSON.parse(body) as unknown;
    return isDigestMessage(value) ? readDigestMessage(value) : undefined;
  } catch {
    // Not JSON: it is refused with its reason where all other messages are read.
    return undefined;
  }
}
