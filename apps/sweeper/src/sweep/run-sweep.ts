import type { Phase } from '../phases/phase.js';
import type { Cursor } from './cursor.js';
import type { SweepContext } from './judge-finding.js';
import { TokenRefused } from './ports.js';
import type { Page, Ports } from './ports.js';
import { sweepPage } from './sweep-page.js';
import type { Place } from './swept-event.js';
import type { Tally } from './tally.js';

/** A page takes a second or two; what is sent is then still on its way in time. */
const SPARE_MILLISECONDS = 15_000;

/** A phase whose tokens are refused so often is not got through. */
const MOST_RESTARTS = 3;

/**
 * Goes through the phases page by page, from where the cursor stands, as long as the invocation has time; at least one page.
 *
 * @returns where to go on, or undefined when all phases are done
 * @throws Error of an edge, or where a phase cannot be got through; `tally` says what was done until then
 */
export async function runSweep(
  start: Cursor,
  phases: readonly Phase[],
  context: SweepContext & Place,
  ports: Ports,
  tally: Tally,
): Promise<Cursor | undefined> {
  let cursor = start;
  for (;;) {
    const phase = phases[cursor.phase];
    if (phase === undefined) return undefined;
    const readAt = ports.clock();
    const page = await pageAt(phase, cursor, ports);
    if (page === undefined) {
      const { token: _, ...rest } = cursor;
      cursor = { ...rest, restarts: cursor.restarts + 1 };
    } else {
      await sweepPage(page, readAt, context, ports, tally);
      cursor = after(cursor, page);
    }
    if (cursor.phase < phases.length && ports.millisecondsLeft() < SPARE_MILLISECONDS) {
      return {
        ...cursor,
        invocations: start.invocations + 1,
        seen: start.seen + tally.seen,
        sent: start.sent + tally.sent.length,
      };
    }
  }
}

/** Undefined: its token is refused. */
async function pageAt(phase: Phase, { restarts, token }: Cursor, ports: Ports): Promise<Page | undefined> {
  try {
    return await ports.getPage(phase, token);
  } catch (error) {
    if (error instanceof TokenRefused && token !== undefined && restarts < MOST_RESTARTS) return undefined;
    throw error;
  }
}

function after(cursor: Cursor, { nextToken }: Page): Cursor {
  const { token: _, ...rest } = cursor;
  return nextToken === undefined
    ? { ...rest, phase: cursor.phase + 1, restarts: 0 }
    : { ...rest, token: nextToken };
}
