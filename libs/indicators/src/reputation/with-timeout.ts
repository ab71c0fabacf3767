import { asked, failure } from './failure.js';
import type { Clock, Reputation, ReputationProvider } from './reputation.js';

/** Calls back after a time in milliseconds, unless what it gives is called before. */
export type Timer = (callback: () => void, milliseconds: number) => () => void;

const systemTimer: Timer = (callback, milliseconds) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};

/** How long to wait. */
export interface TimeoutOptions {
  readonly milliseconds: number;
  /** Absent: `Date.now`. */
  readonly clock?: Clock;
  /** Absent: `setTimeout`. */
  readonly timer?: Timer;
}

/**
 * A provider that answers within a time, be it with an error of kind `timeout`. The signal that the provider got is aborted then,
 * or when the caller aborts its own.
 *
 * @throws RangeError for a time that is not above 0.
 * @example withTimeout(provider, { milliseconds: 2_000 })
 */
export function withTimeout(provider: ReputationProvider, options: TimeoutOptions): ReputationProvider {
  const { milliseconds, clock = Date.now, timer = systemTimer } = options;
  if (!(milliseconds > 0)) throw new RangeError(`milliseconds: found ${milliseconds}, allowed: above 0`);
  return {
    name: provider.name,
    local: provider.local,
    known: (lookup) => provider.known?.(lookup),
    lookUp: (lookup, signal) =>
      new Promise<Reputation>((resolve) => {
        const stop = new AbortController();
        const give = (answer: Reputation) => {
          cancel();
          signal?.removeEventListener('abort', onAbort);
          resolve(answer);
        };
        const giveUp = (kind: 'timeout' | 'failed', message: string) => {
          stop.abort();
          give(failure(provider.name, lookup, clock(), kind, message));
        };
        const onAbort = () => giveUp('failed', 'the caller gave up');
        const cancel = timer(() => giveUp('timeout', `no answer within ${milliseconds} ms`), milliseconds);
        if (signal?.aborted) return onAbort();
        signal?.addEventListener('abort', onAbort, { once: true });
        void asked(provider, lookup, clock, stop.signal).then(give);
      }),
  };
}
