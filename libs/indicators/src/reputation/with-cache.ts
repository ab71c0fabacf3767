import { asked } from './failure.js';
import { indicatorKey } from '../score/indicator-key.js';
import type { Clock, Lookup, Reputation, ReputationProvider } from './reputation.js';

/** How much is kept, and for how long. */
export interface CacheOptions {
  /** Answers kept; the one that was longest not asked for goes first. Absent: 10,000. */
  readonly entries?: number;
  /** Seconds for which each is kept; 0: not at all. Absent: malicious a day, benign and unknown six hours, errors five minutes, or as long as the provider asks for. */
  readonly seconds?: Partial<Readonly<Record<Reputation['verdict'], number>>>;
  /** Absent: `Date.now`. */
  readonly clock?: Clock;
}

const SECONDS: Readonly<Record<Reputation['verdict'], number>> = {
  malicious: 86_400,
  benign: 21_600,
  unknown: 21_600,
  error: 300,
};

/**
 * A provider that remembers its answers, in memory. Two that ask for the same at once wait for one answer; so a caller's signal
 * does not reach the provider: put {@link withTimeout} inside. An answer keeps the time at which it was given.
 *
 * @example withCache(withTimeout(provider, { milliseconds: 2_000 }), { entries: 1_000 })
 */
export function withCache(provider: ReputationProvider, options: CacheOptions = {}): ReputationProvider {
  const { entries = 10_000, clock = Date.now } = options;
  const seconds = { ...SECONDS, ...options.seconds };
  const kept = new Map<string, { readonly answer: Reputation; readonly until: number }>();
  const underWay = new Map<string, Promise<Reputation>>();

  function remember(key: string, answer: Reputation): void {
    const wait = answer.verdict === 'error' ? (answer.error.retryAfter ?? 0) : 0;
    const until = clock() + Math.max(seconds[answer.verdict] * 1_000, wait);
    kept.delete(key);
    if (entries < 1 || !(until > clock())) return;
    kept.set(key, { answer, until });
    if (kept.size > entries) kept.delete(kept.keys().next().value ?? key);
  }

  function known(lookup: Lookup): Reputation | undefined {
    const key = indicatorKey(lookup);
    const found = kept.get(key);
    if (found === undefined || found.until <= clock()) return undefined;
    kept.delete(key);
    kept.set(key, found);
    return found.answer;
  }

  return {
    name: provider.name,
    local: provider.local,
    known,
    async lookUp(lookup) {
      const key = indicatorKey(lookup);
      const atHand = known(lookup);
      if (atHand !== undefined) return atHand;
      const before = underWay.get(key);
      if (before !== undefined) return before;
      const answer = asked(provider, lookup, clock);
      underWay.set(key, answer);
      try {
        const given = await answer;
        remember(key, given);
        return given;
      } finally {
        underWay.delete(key);
      }
    },
  };
}
