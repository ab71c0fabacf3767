import { createHash } from 'node:crypto';
import type { Finding } from '@tocsin/findings';
import { ledgerKey } from '@tocsin/functions';
import type { Arrival, LedgerRow, Mode } from '@tocsin/functions';
import { changedAt } from './changed-at.js';

/** Where a sweep runs. */
export interface Place {
  readonly accountId: string;
  readonly region: string;
}

/**
 * Names what a sweep sends: the same finding in the same state over the same notice is the same delivery, however often it is
 * swept; after another notice it is another. At most 128 characters, as the ledger keeps.
 */
export function deliveryIdOf(finding: Finding, row: LedgerRow | undefined, mode: Mode): string {
  const { recordState, severity, workflowStatus } = finding;
  const state = JSON.stringify([changedAt(finding), workflowStatus, recordState, severity.label]);
  const digest = createHash('sha256').update(state).digest('hex').slice(0, 16);
  return `sweep:${ledgerKey(finding, mode)}:${digest}:${row?.revision ?? 0}`;
}

/** The event that an intake reads, of a finding that no event was handled of. Its time is when the finding was read. */
export function sweptEvent(
  { deliveryId, eventTime, finding }: Arrival,
  { accountId, region }: Place,
): string {
  const detailType = finding.format === 'ocsf' ? 'Findings Imported V2' : 'Security Hub Findings - Imported';
  return JSON.stringify({
    version: '0',
    id: deliveryId,
    'detail-type': detailType,
    source: 'tocsin.sweeper',
    account: accountId,
    time: eventTime,
    region,
    resources: [],
    detail: { findings: [finding.raw] },
  });
}
