import { decide } from '@tocsin/functions';
import type { Decision, LedgerRow } from '@tocsin/functions';
import { triage } from '@tocsin/findings';
import type { Verdict } from '@tocsin/findings';
import { NOTHING_GATHERED, gatheringOf } from '../digest/gathering.js';
import type { Gathering } from '../digest/gathering.js';
import type { BatchContext } from './batch-context.js';
import type { ClaimedItem, Item, Outcome } from './item.js';
import { inParallel } from './parallel.js';
import type { Ports } from './ports.js';

/** Another worker may write between our read and our claim; then we look again, so often. */
const CLAIM_ATTEMPTS = 3;

type Claim =
  | { readonly next: 'tell' | 'mark' | 'gather'; readonly claimed: ClaimedItem }
  | { readonly next: 'end'; readonly outcome: Outcome };

export type Judged =
  { readonly verdict: Verdict; readonly decision: Decision } | { readonly outcome: Outcome };

/** What became of the claims of one wave. */
export interface Claims {
  readonly toTell: readonly ClaimedItem[];
  readonly toMark: readonly ClaimedItem[];
  readonly toGather: readonly ClaimedItem[];
  readonly outcomes: readonly Outcome[];
}

/** Judges each item, asks the ledger, and claims what is to be told. At most one item a finding. */
export async function claimItems(
  items: readonly Item[],
  context: BatchContext,
  ports: Ports,
): Promise<Claims> {
  const rows = await ports.readLedger(items.map((item) => item.arrival.pk));
  const gathering =
    context.digests === undefined
      ? NOTHING_GATHERED
      : await gatheringOf(
          items.map((item) => ({ item, before: rows.get(item.arrival.pk) })),
          (item, before) => judge(item, before, context),
          context,
          context.digests,
        );
  const claims = await inParallel(items, (item) =>
    claimItem(item, rows.get(item.arrival.pk), gathering, context, ports),
  );
  return {
    toTell: claims.flatMap((claim) => (claim.next === 'tell' ? [claim.claimed] : [])),
    toMark: claims.flatMap((claim) => (claim.next === 'mark' ? [claim.claimed] : [])),
    toGather: claims.flatMap((claim) => (claim.next === 'gather' ? [claim.claimed] : [])),
    outcomes: claims.flatMap((claim) => (claim.next === 'end' ? [claim.outcome] : [])),
  };
}

async function claimItem(
  item: Item,
  read: LedgerRow | undefined,
  gathering: Gathering,
  context: BatchContext,
  ports: Ports,
): Promise<Claim> {
  let row = read;
  for (let attempt = 0; attempt < CLAIM_ATTEMPTS; attempt += 1) {
    const judged = gathering.instead(item, judge(item, row, context), row);
    if ('outcome' in judged) return { next: 'end', outcome: judged.outcome };
    const { verdict, decision } = judged;
    if (decision.do === 'wait')
      return { next: 'end', outcome: { kind: 'retry', item, reason: decision.reason } };
    try {
      const written = decision.row === undefined ? 'written' : await ports.writeLedger(decision.row);
      if (written === 'written') {
        if (decision.do !== 'nothing')
          return { next: decision.do, claimed: { item, verdict, row: decision.row } };
        return {
          next: 'end',
          outcome: { kind: 'not told', item, reason: decision.reason, row: decision.row ?? row },
        };
      }
      row = (await ports.readLedger([item.arrival.pk])).get(item.arrival.pk);
    } catch (error) {
      return {
        next: 'end',
        outcome: { kind: 'retry', item, reason: 'the ledger could not be written', error },
      };
    }
  }
  return { next: 'end', outcome: { kind: 'retry', item, reason: 'other workers handle the same finding' } };
}

/** Pure code that throws on a finding would throw on it for ever: the finding is parked, not retried. */
function judge(item: Item, row: LedgerRow | undefined, context: BatchContext): Judged {
  try {
    const now = context.clock();
    const inEpisode = row !== undefined && row.state !== 'closed' && row.state !== 'suppressed';
    const escalation = item.arrival.escalation ?? (inEpisode ? row.escalation : undefined);
    const verdict = triage(item.arrival.finding, context.policy, { now, escalation });
    return { verdict, decision: decide(item.arrival, verdict, row, { now, leaseUntil: context.leaseUntil }) };
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { outcome: { kind: 'parked', item, reason: 'a defect of the engine', detail, told: false } };
  }
}
