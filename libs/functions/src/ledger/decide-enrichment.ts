import type { Enrichment, Verdict } from '@tocsin/findings';
import { isWorse, saysNothing } from '../enrichment/raise-priority.js';
import type { Arrival, DecideContext, Decision } from './arrival.js';
import { CLOSING, claimEnriched, closedAs } from './claim.js';
import type { LedgerRow } from './ledger-row.js';
import { LEFT_ALONE, isHeld, isLeftAlone, isUnfinishedEnrichment, rank } from './questions.js';

/**
 * What is to be done about an answer of the enricher. It adds to an episode that people know: it opens, closes and raises
 * nothing, and says nothing of when the finding was open. A notice that is not finished comes first.
 */
export function decideEnrichment(
  arrival: Arrival,
  enrichment: Enrichment,
  verdict: Verdict,
  row: LedgerRow | undefined,
  context: DecideContext,
): Decision {
  if (saysNothing(enrichment.threat)) return nothing('nothing is known of its indicators');
  if (row === undefined || row.state === 'suppressed') return nothing('nobody was told of it');
  if (row.openedAt !== enrichment.opened_at) return nothing('an answer to another episode');
  if (row.state === 'closed' || CLOSING.includes(row.event)) return nothing('it is closed');
  if (isHeld(row, context.now)) return wait(`another worker tells it until ${row.leaseUntil}`);
  const { deliveryId } = arrival;
  const isOwn = row.event === 'enriched' && row.deliveries.at(-1) === deliveryId;
  if (isOwn && row.state === 'published') {
    return { do: 'mark', row: { ...row, version: row.version + 1, leaseUntil: context.leaseUntil } };
  }
  const again = isOwn && row.state === 'claimed';
  if (!again && row.deliveries.includes(deliveryId)) return nothing('this answer was handled already');
  if (!again && !isUnfinishedEnrichment(row) && row.state !== 'marked') {
    if (row.tellError !== undefined) return nothing('the notice before it can never be told');
    return wait('the notice before it is not told and marked yet');
  }
  const refusal = refusalOf(arrival, enrichment, verdict, row);
  if (refusal !== undefined) return again ? givenUp(row, refusal) : nothing(refusal);
  const { band, sentence } = enrichment.threat;
  const raised = isWorse(enrichment.threat) || row.enriched?.priority !== undefined;
  const enriched = {
    revision: enrichment.revision,
    band,
    sentence,
    ...(raised ? { priority: verdict.priority } : {}),
  };
  const same = again && row.priorityTold === verdict.priority;
  return { do: 'tell', row: claimEnriched(arrival, enriched, verdict.priority, row, context, same) };
}

/** Why it is not told although its episode is open. */
function refusalOf(
  { finding }: Arrival,
  { revision }: Enrichment,
  verdict: Verdict,
  row: LedgerRow,
): string | undefined {
  if (revision < (row.enriched?.revision ?? 0)) return 'a later answer was told already';
  if (closedAs(finding) !== undefined) return 'it was closed since, which its own event tells';
  if (rank(finding.severity.label) > rank(row.severityTold)) {
    return 'its severity has grown, which its own event tells and is answered again';
  }
  if (verdict.suppressed !== undefined) return `suppressed by policy rule ${verdict.suppressed.rule} since`;
  return isLeftAlone(verdict) ? `${LEFT_ALONE} since` : undefined;
}

/** Nobody finishes this claim any more. */
function givenUp(row: LedgerRow, reason: string): Decision {
  const after = { ...row, version: row.version + 1, state: 'marked' as const, leaseUntil: undefined };
  return { do: 'nothing', reason, row: after };
}

function nothing(reason: string): Decision {
  return { do: 'nothing', reason };
}

function wait(reason: string): Decision {
  return { do: 'wait', reason };
}
