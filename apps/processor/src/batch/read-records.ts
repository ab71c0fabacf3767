import { createHash } from 'node:crypto';
import { readEvent } from '@tocsin/findings';
import type { FindingEvent, FindingReadError } from '@tocsin/findings';
import { ledgerKey } from '@tocsin/functions';
import type { Mode } from '@tocsin/functions';
import { isEnrichment, readEnrichment } from '../enrichment/read-enrichment.js';
import type { Answer } from './find-answered.js';
import type { Item } from './item.js';
import type { Parked } from './ports.js';

/** The members of an SQS record that are used. Source: AWS Lambda Developer Guide, "Using Lambda with Amazon SQS". */
export interface QueueRecord {
  readonly messageId: string;
  readonly body: string;
  readonly eventSourceARN?: string;
  readonly attributes: { readonly ApproximateReceiveCount: string; readonly SentTimestamp: string };
}

/** A part of a message that can never be handled, and the message it came in. */
export interface Refusal {
  readonly messageId: string;
  readonly parked: Parked;
  /** `parked.detail` for the log: what is wrong where, without what was found there. */
  readonly logged: string;
}

/** What a batch holds. */
export interface ReadRecords {
  /** Findings of events. */
  readonly items: readonly Item[];
  /** Answers of the enricher, whose findings are still to be read. */
  readonly answers: readonly Answer[];
  readonly refusals: readonly Refusal[];
}

/** Reads every message of a batch. What cannot be read is a refusal; its neighbours are items or answers. */
export function readRecords(
  records: readonly QueueRecord[],
  context: { readonly mode: Mode; readonly now: string },
): ReadRecords {
  const items: Item[] = [];
  const answers: Answer[] = [];
  const refusals: Refusal[] = [];
  for (const record of records) {
    const body = parse(record.body);
    const { messageId } = record;
    const receiveCount = Number(record.attributes.ApproximateReceiveCount) || 1;
    const sentAt = isoTime(Number(record.attributes.SentTimestamp)) ?? context.now;
    const refuseAs =
      (deliveryId: string) =>
      (detail: string, logged: string, reason = 'unreadable') => {
        refusals.push({
          messageId,
          logged,
          parked: parkedRecord(record, deliveryId, reason, detail, context.now),
        });
      };
    if (isEnrichment(body)) {
      const result = readEnrichment(body);
      if (result.ok) {
        answers.push({
          messageId,
          receiveCount,
          original: record.body,
          intake: record.eventSourceARN,
          sentAt,
          enrichment: result.enrichment,
        });
      } else refuseAs(messageId)(result.faults.join('; '), result.faults.join('; '));
      continue;
    }
    const event = readEvent(body);
    const refuse = refuseAs(event.deliveryId);
    if (event.refused.length > 0) {
      refuse(
        refusedFindings(event.refused, ({ message }) => message),
        refusedFindings(event.refused, withoutFound),
      );
    }
    if (event.kind === 'unsupported' || event.kind === 'insight-results') {
      const detail = `detail-type ${JSON.stringify(event.detailType?.slice(0, 128) ?? null)} carries no finding that is read here`;
      refuse(detail, detail, 'not read');
    }
    const eventTime = isoTime(event.time) ?? sentAt;
    event.findings.forEach((finding, index) => {
      items.push({
        id: `${messageId}/${index}`,
        messageId,
        receiveCount,
        original: record.body,
        intake: record.eventSourceARN,
        arrival: {
          pk: ledgerKey(finding, context.mode),
          finding,
          deliveryId: bounded(event.deliveryId),
          eventTime,
          escalation: event.action ? { action: event.action.name, at: eventTime } : undefined,
        },
      });
    });
  }
  return { items, answers, refusals };
}

/** Names the first few: an event can hold many, and one message is parked as one. */
function refusedFindings(refused: FindingEvent['refused'], say: (error: FindingReadError) => string): string {
  const named = refused.slice(0, 5).map(({ index, error }) => `finding ${index}: ${say(error)}`);
  const more = refused.length - named.length;
  return named.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

/** The finding's own text, which `found` quotes, belongs into the parked message and not into a log. */
function withoutFound({ faults }: FindingReadError): string {
  const [{ path, expected }] = faults;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  return `${path === '' ? 'the finding' : path}: expected ${expected}${more}`;
}

/** EventBridge's ids have 36 characters; a longer one did not come from there, and the ledger keeps it. */
function bounded(deliveryId: string): string {
  return deliveryId.length <= 128 ? deliveryId : createHash('sha256').update(deliveryId).digest('hex');
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    // Not JSON: readEvent refuses the text and says what it found.
    return body;
  }
}

function isoTime(time: string | number | undefined): string | undefined {
  const milliseconds = typeof time === 'string' ? Date.parse(time) : time;
  if (milliseconds === undefined || !Number.isFinite(milliseconds) || Math.abs(milliseconds) > 8.64e15)
    return undefined;
  return new Date(milliseconds).toISOString();
}

function parkedRecord(
  record: QueueRecord,
  deliveryId: string,
  reason: string,
  detail: string,
  at: string,
): Parked {
  return {
    schema: 'tocsin.parked/1',
    reason,
    detail,
    at,
    deliveryId,
    intake: record.eventSourceARN,
    told: false,
    original: record.body,
  };
}
