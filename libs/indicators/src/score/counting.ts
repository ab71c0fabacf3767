import { whyNever } from '../classify/why-not.js';
import type { Indicator } from '../indicator.js';
import { indicatorKey } from './indicator-key.js';
import type { LeftOut } from './threat-score.js';

/** The entries of one value. */
export type Entries<I extends Indicator> = readonly [I, ...I[]];

/**
 * The entries of each value that may count, by key and in the order of keys, so that the order of indicators means nothing; and
 * why the others do not. A value that is a target in one place does not count where a text merely names it.
 */
export function counting<I extends Indicator>(indicators: readonly I[]) {
  const targets = new Set(indicators.filter(({ role }) => role === 'target').map(indicatorKey));
  const kept = new Map<string, [I, ...I[]]>();
  const dropped = new Map<string, LeftOut['because']>();
  for (const indicator of indicators) {
    const key = indicatorKey(indicator);
    const reason = indicator.role === 'unknown' && targets.has(key) ? 'ours' : whyNever(indicator);
    if (reason !== undefined) {
      const before = dropped.get(key);
      if (before === undefined || reason < before) dropped.set(key, reason);
      continue;
    }
    const entries = kept.get(key);
    if (entries === undefined) kept.set(key, [indicator]);
    else entries.push(indicator);
  }
  for (const key of kept.keys()) dropped.delete(key);
  const inOrder = [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
  return { kept: new Map<string, Entries<I>>(inOrder), dropped: [...dropped.values()] };
}
