import type { Phase } from '../phases/phase.js';

/** Where a sweep stands that goes on in another invocation. */
export interface Cursor {
  readonly schema: 'tocsin.sweep/1';
  /** ISO 8601. */
  readonly startedAt: string;
  /** Place in the list of phases. */
  readonly phase: number;
  /** The page to go on with; absent for the first of a phase. */
  readonly token?: string;
  /** How often the phase was begun again because Security Hub did not take its token. */
  readonly restarts: number;
  /** Invocations so far. */
  readonly invocations: number;
  readonly seen: number;
  readonly sent: number;
}

/** What lies in the sweeper's queue. */
export type SweepMessage =
  { readonly do: 'start'; readonly at: string } | { readonly do: 'go on'; readonly cursor: Cursor };

export function firstCursor(startedAt: string): Cursor {
  return { schema: 'tocsin.sweep/1', startedAt, phase: 0, restarts: 0, invocations: 0, seen: 0, sent: 0 };
}

/**
 * Reads a message: the event of the schedule, or a cursor of our own.
 *
 * @throws Error for anything else; nobody but the schedule and the sweeper may send to the queue
 */
export function readSweepMessage(body: string, phases: readonly Phase[]): SweepMessage {
  const message = JSON.parse(body) as unknown;
  if (isObject(message)) {
    if (message['detail-type'] === 'Scheduled Event' && isTime(message['time'])) {
      return { do: 'start', at: new Date(message['time']).toISOString() };
    }
    if (isCursor(message) && message.phase < phases.length) return { do: 'go on', cursor: message };
  }
  throw new Error(
    `expected the event of a schedule or a cursor (tocsin.sweep/1) of ${phases.length} phases, found ${body.slice(0, 200)}`,
  );
}

function isCursor(
  message: Readonly<Record<string, unknown>>,
): message is Readonly<Record<string, unknown>> & Cursor {
  const { schema, startedAt, token } = message;
  const counts = ['phase', 'restarts', 'invocations', 'seen', 'sent'].map((name) => message[name]);
  return (
    schema === 'tocsin.sweep/1' &&
    isTime(startedAt) &&
    (token === undefined || typeof token === 'string') &&
    counts.every((count) => Number.isSafeInteger(count) && (count as number) >= 0)
  );
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && Number.isFinite(Date.parse(value));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
