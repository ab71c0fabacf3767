import { setTimeout as sleep } from 'node:timers/promises';

/** How long to wait for something, and how often to look. */
export interface Patience {
  readonly timeoutMs: number;
  readonly pollMs: number;
  readonly signal: AbortSignal;
}

/**
 * Looks until there is something to see, or the time is over: then undefined. The last look is after the time.
 *
 * @param look - gets how much time is left, in milliseconds.
 * @throws what `look` throws; an AbortError once the signal has come.
 */
export async function waitFor<T>(
  look: (leftMs: number) => Promise<T | undefined>,
  { timeoutMs, pollMs, signal }: Patience,
): Promise<T | undefined> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    signal.throwIfAborted();
    const left = end - performance.now();
    const seen = await look(Math.max(0, left));
    if (seen !== undefined || left <= 0) return seen;
    await sleep(Math.ceil(Math.min(pollMs, Math.max(0, end - performance.now()))), undefined, { signal });
  }
}
