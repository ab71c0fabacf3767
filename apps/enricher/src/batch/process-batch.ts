import type { Enrichment } from '@tocsin/findings';
import type { ReputationProvider } from '@tocsin/indicators';
import { enrich } from '../enrich/enrich.js';
import { readNotice } from '../notice/read-notice.js';

/** The members of an SQS record that are used. Source: AWS Lambda Developer Guide, "Using Lambda with Amazon SQS". */
export interface QueueRecord {
  readonly messageId: string;
  readonly body: string;
}

/** What became of one message. */
export type Outcome =
  | { readonly kind: 'sent'; readonly messageId: string; readonly enrichment: Enrichment }
  | {
      readonly kind: 'passed over';
      readonly messageId: string;
      readonly incidentId: string;
      readonly reason: string;
    }
  | { readonly kind: 'unreadable'; readonly messageId: string; readonly faults: readonly string[] }
  | {
      readonly kind: 'given back';
      readonly messageId: string;
      readonly reason: string;
      readonly error?: unknown;
    };

/** One message to send; `id` comes back with its result. */
export interface Outgoing {
  readonly id: string;
  readonly enrichment: Enrichment;
}

/** Sends enrichments to the routine intake; what could not be sent comes back with its reason. May throw: nothing was sent then. */
export type Send = (messages: readonly Outgoing[]) => Promise<ReadonlyMap<string, string>>;

/** What the answers rest on. */
export interface BatchContext {
  readonly providers: readonly ReputationProvider[];
  /** ISO 8601. */
  readonly now: string;
}

/** Reads, looks up, scores and sends. Never rejects; every message has one outcome, whatever its neighbours are. */
export async function processBatch(
  records: readonly QueueRecord[],
  context: BatchContext,
  send: Send,
): Promise<readonly Outcome[]> {
  const answered = await Promise.all(records.map((record) => answer(record, context)));
  const outgoing = answered.flatMap((outcome) =>
    outcome.kind === 'sent' ? [{ id: outcome.messageId, enrichment: outcome.enrichment }] : [],
  );
  if (outgoing.length === 0) return answered;
  try {
    const refused = await send(outgoing);
    return answered.map((outcome) => {
      const reason = outcome.kind === 'sent' ? refused.get(outcome.messageId) : undefined;
      return reason === undefined ? outcome : { kind: 'given back', messageId: outcome.messageId, reason };
    });
  } catch (error) {
    return answered.map((outcome) =>
      outcome.kind === 'sent'
        ? {
            kind: 'given back',
            messageId: outcome.messageId,
            reason: 'the routine intake could not be reached',
            error,
          }
        : outcome,
    );
  }
}

/** The messages that must come again: those too that never get better, so that the dead-letter queue keeps them. */
export function toRetry(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.flatMap(({ kind, messageId }) =>
    kind === 'given back' || kind === 'unreadable' ? [messageId] : [],
  );
}

async function answer({ messageId, body }: QueueRecord, { providers, now }: BatchContext): Promise<Outcome> {
  const read = readNotice(body);
  if (!read.ok) return { kind: 'unreadable', messageId, faults: read.faults };
  try {
    const given = await enrich(read.notice, providers, now);
    return given.kind === 'enriched'
      ? { kind: 'sent', messageId, enrichment: given.enrichment }
      : { kind: 'passed over', messageId, incidentId: read.notice.incidentId, reason: given.reason };
  } catch (error) {
    return { kind: 'given back', messageId, reason: 'the notice could not be looked up', error };
  }
}
