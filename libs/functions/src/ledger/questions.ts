import { severityRank } from '@tocsin/findings';
import type { SeverityLabel, Verdict } from '@tocsin/findings';
import type { LedgerRow } from './ledger-row.js';

/** A claim is held while its lease runs; a row that needs nothing more is never held. */
export function isHeld(row: LedgerRow, now: string): boolean {
  const unfinished = row.state === 'claimed' || row.state === 'published';
  return unfinished && row.leaseUntil !== undefined && row.leaseUntil > now;
}

/** An `enriched` notice that is not told and marked: only its own message knows what it says. */
export function isUnfinishedEnrichment({ event, state }: LedgerRow): boolean {
  return event === 'enriched' && (state === 'claimed' || state === 'published');
}

export const LEFT_ALONE = 'the policy leaves it alone';

/** A passed check, a sample: the policy's rules name the route `none`. Nothing is remembered of it. */
export function isLeftAlone({ route }: Verdict): boolean {
  return route === 'none';
}

export function rank(severity: SeverityLabel | 'UNKNOWN' | undefined): number {
  return severityRank(severity === undefined || severity === 'UNKNOWN' ? 'LOW' : severity);
}
