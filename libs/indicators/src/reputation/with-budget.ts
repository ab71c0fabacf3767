import { asked, failure } from './failure.js';
import type { Clock, ReputationProvider } from './reputation.js';

/** What one finding may cost. */
export interface BudgetOptions {
  /** Lookups in all; those beyond it are errors of kind `limit`. */
  readonly lookups: number;
  /** Lookups at once; others wait. Absent: 4. */
  readonly concurrency?: number;
  /** Absent: `Date.now`. */
  readonly clock?: Clock;
}

/**
 * A provider with a budget. Make one for each finding, around a cache that stays: what the cache knows costs nothing.
 *
 * @throws RangeError for numbers that are not whole, or a concurrency below 1.
 * @example const ofThisFinding = withBudget(cached, { lookups: 10 })
 */
export function withBudget(provider: ReputationProvider, options: BudgetOptions): ReputationProvider {
  const { lookups, concurrency = 4, clock = Date.now } = options;
  whole('lookups', lookups, 0);
  whole('concurrency', concurrency, 1);
  const waiting: (() => void)[] = [];
  let left = lookups;
  let running = 0;

  return {
    name: provider.name,
    local: provider.local,
    known: (lookup) => provider.known?.(lookup),
    async lookUp(lookup, signal) {
      const atHand = provider.known?.(lookup);
      if (atHand !== undefined) return atHand;
      if (left === 0) {
        return failure(provider.name, lookup, clock(), 'limit', `the budget of ${lookups} lookups is spent`);
      }
      left -= 1;
      if (running === concurrency) await new Promise<void>((go) => waiting.push(go));
      else running += 1;
      try {
        if (signal?.aborted) return failure(provider.name, lookup, clock(), 'failed', 'the caller gave up');
        return await asked(provider, lookup, clock, signal);
      } finally {
        const next = waiting.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
  };
}

function whole(name: string, found: number, least: number): void {
  if (Number.isInteger(found) && found >= least) return;
  throw new RangeError(`${name}: found ${found}, allowed: whole numbers from ${least}`);
}
