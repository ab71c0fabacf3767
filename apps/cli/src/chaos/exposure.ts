import type { ApiCall, FaultKind } from '@tocsin/simulator';
import { emailKey, noticesOf, rowOf } from './notices.js';

/** Kinds after which the process is gone. */
const kills: ReadonlySet<FaultKind> = new Set(['kill-before', 'kill-after']);
/** Kinds by which a publication may be out although the worker does not know it. */
const repeats: ReadonlySet<FaultKind> = new Set(['timeout-after', 'kill-after', 'duplicate']);
const harmless: ReadonlySet<FaultKind> = new Set(['slow', 'reorder']);

/**
 * How often each notice may have been repeated: once for each fault that came when it was out and not yet recorded as
 * published. Such faults are those that the promise calls "after the effect": of its publication, of its record, or of whatever
 * ended the process between the two.
 *
 * @param calls of the engine, oldest first
 * @param timedOut processes that the timeout of their function ended: of a fault, or of none where the machine is slow
 * @returns by incident and event
 */
export function exposures(
  calls: readonly ApiCall[],
  timedOut: ReadonlySet<number> = new Set(),
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  /** Published and not recorded, by process. */
  const open = new Map<number, Set<string>>();
  const expose = (keys: Iterable<string>) => {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const last = new Map(calls.map(({ process }, index) => [process, index]));
  for (const [index, call] of calls.entries()) {
    const { process, fault, stopped } = call;
    if (process === undefined || stopped !== undefined) continue;
    const held = open.get(process) ?? new Set<string>();
    open.set(process, held);
    const published = noticesOf(call).map(emailKey);
    for (const key of published) held.add(key);
    const row = rowOf(call);
    const recorded = row && emailKey({ incidentId: row['incidentId'] ?? '', event: row['event'] ?? '' });
    const records = recorded !== undefined && row?.['state'] === 'published';
    // Whoever records it: nobody tells it again.
    if (records && (fault === undefined || harmless.has(fault)))
      for (const each of open.values()) each.delete(recorded);
    const ends = timedOut.has(process) && last.get(process) === index;
    if (ends || (fault !== undefined && kills.has(fault))) {
      expose(held);
      held.clear();
    } else if (fault !== undefined && repeats.has(fault) && published.length > 0) expose(published);
    else if (fault !== undefined && records && !harmless.has(fault)) expose([recorded]);
  }
  return counts;
}
