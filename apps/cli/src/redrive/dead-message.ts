import { incidentIdOf, readEvent } from '@tocsin/findings';
import type { DeadQueue } from './dead-queue.js';
import type { DeadKind } from './redrive-report.js';

/** A message as it came out of a dead queue. */
export interface TakenMessage {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  /** Those of the sender, as they are sent on. */
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  /** Milliseconds; NaN where it is not said. */
  readonly sentAt: number;
  /** ARN of the queue that gave it up, where SQS says so. */
  readonly sourceArn?: string;
}

export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: Uint8Array;
}

/** A finding that a message is about. */
export interface Concerned {
  readonly findingId: string;
  readonly productArn: string;
  readonly incidentId: string;
  readonly title?: string;
}

/** A dead message, read. All texts are from outside. */
export interface DeadMessage {
  readonly kind: DeadKind | undefined;
  readonly reason: string;
  readonly detail?: string;
  readonly told?: boolean;
  readonly concerned: readonly Concerned[];
  /** Of a notice, which names no finding that a message could be chosen by. */
  readonly incidentId?: string;
  /** What is sent on; undefined where the whole message is not there any more. */
  readonly body: string | undefined;
  /** ARN of the queue that it was on its way to, where the message says so. */
  readonly toArn?: string;
}

/** What a message says of itself, by how it came into the queue. */
export function readDead(message: TakenMessage, queue: DeadQueue): DeadMessage {
  const { body, sourceArn } = message;
  const value = parsed(body);
  const attribute = (name: string) => message.attributes[name]?.StringValue;
  if (value?.['schema'] === 'tocsin.parked/1') return parkedMessage(value);
  const about = { concerned: concernedIn(value), body, ...notice(attribute('incident_id')) };
  const code = attribute('ERROR_CODE');
  // Source: Amazon EventBridge User Guide, "Using dead-letter queues to process undelivered events": the attributes.
  if (code !== undefined || queue.kinds.every((kind) => kind === 'rule')) {
    const [detail, toArn] = [attribute('ERROR_MESSAGE'), attribute('TARGET_ARN')];
    return {
      ...about,
      kind: 'rule',
      reason: `EventBridge: ${code ?? 'unknown'}`,
      ...(detail !== undefined && { detail }),
      ...(toArn !== undefined && { toArn }),
    };
  }
  if (sourceArn !== undefined || queue.kinds.includes('receives'))
    return {
      ...about,
      kind: 'receives',
      reason: 'ran out of receives',
      ...(sourceArn !== undefined && { toArn: sourceArn }),
    };
  if (queue.kinds.includes('subscription'))
    return { ...about, kind: 'subscription', reason: 'not delivered by SNS' };
  return { ...about, kind: undefined, reason: 'unknown', detail: 'it is not in the form tocsin.parked/1' };
}

/** Source: apps/processor/src/batch/ports.ts, `Parked`; what is cut says so. */
function parkedMessage(value: Readonly<Record<string, unknown>>): DeadMessage {
  const text = (name: string) => textOf(value[name]);
  const [original, findingId, productArn] = [text('original'), text('findingId'), text('productArn')];
  const all = concernedIn(parsed(original ?? ''));
  const named = all.filter((one) => one.findingId === findingId && one.productArn === productArn);
  const [detail, toArn] = [text('detail'), text('intake')];
  return {
    kind: 'parked',
    reason: text('reason') ?? 'unknown',
    ...(detail !== undefined && { detail }),
    told: value['told'] === true,
    concerned: findingId === undefined ? all : named,
    body: value['original_cut'] === true ? undefined : original,
    ...(toArn !== undefined && { toArn }),
  };
}

function concernedIn(event: unknown): readonly Concerned[] {
  return readEvent(event).findings.map((finding) => ({
    findingId: finding.id,
    productArn: finding.productArn,
    incidentId: incidentIdOf(finding),
    title: finding.title,
  }));
}

function notice(incidentId: string | undefined): Pick<DeadMessage, 'incidentId'> {
  return incidentId === undefined ? {} : { incidentId };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    // Not JSON: it names no finding, and the reason of its queue stands for it.
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
