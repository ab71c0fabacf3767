import { setTimeout as sleep } from 'node:timers/promises';

export interface QuietOptions {
  /** What is still going on, one phrase each; empty when nothing is. */
  readonly pending: () => readonly string[];
  /** A number that changes whenever something happens. */
  readonly activity: () => number;
  readonly timeoutMs: number;
}

const between = 25;

/** Waits until nothing is pending at two looks in a row, with nothing having happened between them. */
export async function waitUntilQuiet({ pending, activity, timeoutMs }: QuietOptions): Promise<void> {
  const end = Date.now() + timeoutMs;
  let seen: number | undefined;
  for (;;) {
    const left = pending();
    const now = activity();
    if (left.length === 0 && seen === now) return;
    if (Date.now() > end) {
      throw new Error(`not quiet after ${timeoutMs} ms: ${left.join('; ') || 'something keeps happening'}.`);
    }
    seen = left.length === 0 ? now : undefined;
    await sleep(between);
  }
}
