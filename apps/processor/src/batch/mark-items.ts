import { doneState } from '@tocsin/functions';
import type { LedgerRow } from '@tocsin/functions';
import type { BatchContext } from './batch-context.js';
import { findingUpdate } from './finding-update.js';
import type { ClaimedItem, Outcome } from './item.js';
import { inParallel } from './parallel.js';
import { parkedFinding } from './parked-finding.js';
import type { FindingUpdate, Ports, Settled } from './ports.js';

const NO_ANSWER: Settled = {
  ok: false,
  retry: true,
  code: 'NoAnswer',
  message: 'Security Hub did not answer for it',
};

/** Marks what was published, last of all, and records it. */
export async function markItems(
  published: readonly ClaimedItem[],
  context: BatchContext,
  ports: Ports,
): Promise<readonly Outcome[]> {
  const updates = new Map<string, FindingUpdate>();
  for (const one of published) {
    const update = findingUpdate(one, context.mark, ports.defect);
    if (update !== undefined) updates.set(one.item.id, update);
  }
  const settled = updates.size > 0 ? await ports.update([...updates.values()]) : new Map<string, Settled>();
  return inParallel(published, async (one) => {
    const result: Settled = updates.has(one.item.id) ? (settled.get(one.item.id) ?? NO_ANSWER) : { ok: true };
    return record(one, result, context.clock(), ports);
  });
}

async function record(
  { item, verdict, row }: ClaimedItem,
  result: Settled,
  now: string,
  ports: Ports,
): Promise<Outcome> {
  const detail = result.ok ? '' : `${result.code}: ${result.message}`;
  const waits = !result.ok && result.retry;
  const after: LedgerRow = {
    ...row,
    version: row.version + 1,
    state: waits ? 'published' : doneState(row),
    leaseUntil: undefined,
    ...(result.ok || waits ? {} : { markError: detail }),
  };
  const refusal = { reason: 'not marked', detail, told: true };
  try {
    if (!result.ok && !waits) await ports.park(parkedFinding(item, { ...refusal, at: now }));
  } catch (error) {
    return { kind: 'retry', item, reason: `told, not marked (${detail}), and it could not be parked`, error };
  }
  try {
    await ports.writeLedger(after);
  } catch (error) {
    return { kind: 'retry', item, reason: 'told, but the ledger could not be written', error };
  }
  if (result.ok) return { kind: 'told', item, verdict, row: after };
  if (waits) return { kind: 'retry', item, reason: `told, but not marked yet: ${detail}` };
  return { kind: 'parked', item, ...refusal };
}
