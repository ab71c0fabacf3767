import { findingKey, readEvent } from '@tocsin/findings';
import type { FindingEvent } from '@tocsin/findings';
import type { Item } from './item.js';
import type { Parked } from './ports.js';

/** The members of an SQS record that are used. Source: AWS Lambda Developer Guide, "Using Lambda with Amazon SQS". */
export interface QueueRecord {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: { readonly ApproximateReceiveCount: string; readonly SentTimestamp: string };
}

/** A part of a message that can never be handled, and the message it came in. */
export interface Refusal {
  readonly messageId: string;
  readonly parked: Parked;
}

/** Reads every message of a batch. What cannot be read is a refusal; its neighbours are items. */
export function readRecords(
  records: readonly QueueRecord[],
  context: { readonly mode: 'live' | 'shadow'; readonly now: string },
): { readonly items: readonly Item[]; readonly refusals: readonly Refusal[] } {
  const items: Item[] = [];
  const refusals: Refusal[] = [];
  for (const record of records) {
    const event = readEvent(parse(record.body));
    const refuse = (detail: string, reason = 'unreadable'): void => {
      refusals.push({
        messageId: record.messageId,
        parked: parkedRecord(record, event, reason, detail, context.now),
      });
    };
    for (const { index, error } of event.refused) refuse(`finding ${index}: ${error.message}`);
    if (event.kind === 'unsupported' || event.kind === 'insight-results') {
      refuse(
        `detail-type ${JSON.stringify(event.detailType ?? null)} carries no finding that is read here`,
        'not read',
      );
    }
    const eventTime = isoTime(event.time) ?? isoTime(Number(record.attributes.SentTimestamp)) ?? context.now;
    event.findings.forEach((finding, index) => {
      const key = findingKey(finding);
      items.push({
        id: `${record.messageId}/${index}`,
        messageId: record.messageId,
        receiveCount: Number(record.attributes.ApproximateReceiveCount) || 1,
        original: record.body,
        arrival: {
          pk: context.mode === 'shadow' ? `shadow#${key}` : key,
          finding,
          deliveryId: event.deliveryId,
          eventTime,
          escalation: event.action ? { action: event.action.name, at: eventTime } : undefined,
        },
      });
    });
  }
  return { items, refusals };
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
  event: FindingEvent,
  reason: string,
  detail: string,
  at: string,
): Parked {
  return {
    schema: 'tocsin.parked/1',
    reason,
    detail,
    at,
    deliveryId: event.deliveryId,
    told: false,
    original: record.body,
  };
}
