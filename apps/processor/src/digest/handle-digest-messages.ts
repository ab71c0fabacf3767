import type { BatchContext } from '../batch/batch-context.js';
import type { Ports } from '../batch/ports.js';
import type { DigestOutcome } from './digest-outcome.js';
import { markDigest } from './mark-digest.js';
import type { DigestRecord } from './split-records.js';
import { tellDigest } from './tell-digest.js';

/** One after the other: two messages about one digest never race in a batch. Never rejects. */
export async function handleDigestMessages(
  records: readonly DigestRecord[],
  context: BatchContext,
  ports: Ports,
): Promise<readonly DigestOutcome[]> {
  const outcomes: DigestOutcome[] = [];
  const { digests } = context;
  if (digests === undefined) return outcomes;
  for (const record of records) {
    const { messageId, receiveCount, message } = record;
    const { digest } = message;
    const step = message.schema === 'tocsin.digest-due/1' ? 'due' : 'mark';
    try {
      const done =
        message.schema === 'tocsin.digest-due/1'
          ? await tellDigest(message, receiveCount, context, ports, digests.store)
          : await markDigest(message, record, context, ports, digests);
      outcomes.push({ messageId, digest, step, ...done });
    } catch (error) {
      outcomes.push({ messageId, digest, step, what: 'a service could not be reached', retry: true, error });
    }
  }
  return outcomes;
}
