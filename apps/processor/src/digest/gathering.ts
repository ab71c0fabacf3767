import type { BatchContext } from '../batch/batch-context.js';
import type { Judged } from '../batch/claim-items.js';
import type { Item, Outcome } from '../batch/item.js';
import { inParallel } from '../batch/parallel.js';
import type { LedgerRow } from '@tocsin/functions';
import { gatherInstead, isOpening } from '@tocsin/functions';
import type { Joining } from '@tocsin/functions';
import type { Digests } from './digests.js';
import { openDigest } from './open-digest.js';
import { planGathering } from './plan-gathering.js';
import type { Opening } from './plan-gathering.js';

/** What of one wave is gathered instead of being told. */
export interface Gathering {
  /** What is to be done about an item instead of what was judged, where it is gathered. */
  readonly instead: (item: Item, judged: Judged, before: LedgerRow | undefined) => Judged;
}

export const NOTHING_GATHERED: Gathering = { instead: (_, judged) => judged };

/**
 * Looks at all that a wave would open, and opens the digests that some of it joins. Where that fails, what might have been
 * gathered comes again; what is never gathered goes on.
 */
export async function gatheringOf(
  items: readonly { readonly item: Item; readonly before: LedgerRow | undefined }[],
  judge: (item: Item, before: LedgerRow | undefined) => Judged,
  context: BatchContext,
  { settings, store }: Digests,
): Promise<Gathering> {
  const openings = items.flatMap(({ item, before }): Opening[] => {
    const judged = judge(item, before);
    if ('outcome' in judged || !isOpening(item.arrival, judged.decision, before)) return [];
    return [{ id: item.id, finding: item.arrival.finding, verdict: judged.verdict, before }];
  });
  if (openings.length === 0) return NOTHING_GATHERED;
  const into = new Map<string, Joining>();
  try {
    const now = context.clock();
    const planned = await planGathering(openings, settings, context.mode, now, store);
    const keys = new Map([...planned.values()].map((key) => [key.hash, key]));
    const opened = new Map<string, string>();
    await inParallel([...keys.values()], async (key) => {
      opened.set(key.hash, (await openDigest(key, settings, now, store)).digest);
    });
    for (const [id, { hash, kind }] of planned) into.set(id, { digest: opened.get(hash) ?? '', kind });
  } catch (error) {
    const mayWait = new Set(
      openings.flatMap(({ id, finding }) => (finding.severity.label === 'CRITICAL' ? [] : [id])),
    );
    return { instead: (item, judged) => (mayWait.has(item.id) ? { outcome: failed(item, error) } : judged) };
  }
  return {
    instead: (item, judged, before) => {
      const joining = into.get(item.id);
      if (joining === undefined || 'outcome' in judged) return judged;
      const { decision, verdict } = judged;
      if (decision.do !== 'tell' || !isOpening(item.arrival, decision, before)) return judged;
      const now = context.clock();
      return { verdict, decision: gatherInstead(item.arrival, verdict, decision.row, before, joining, now) };
    },
  };
}

function failed(item: Item, error: unknown): Outcome {
  return { kind: 'retry', item, reason: 'what is to be told together could not be found out', error };
}
