import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Lets so many calls begin a second, evenly.
 *
 * @returns waits until the next may begin; throws an AbortError once the signal has come.
 */
export function createPace(perSecond: number, signal: AbortSignal): () => Promise<void> {
  const gap = 1000 / perSecond;
  let next = performance.now();
  return async () => {
    signal.throwIfAborted();
    const now = performance.now();
    const wait = next - now;
    next = Math.max(next, now) + gap;
    if (wait > 0) await sleep(wait, undefined, { signal });
  };
}
