import { compilePolicy, readFinding, recipePolicy, triage } from '@tocsin/findings';
import type { Finding, Verdict } from '@tocsin/findings';
import { aFinding } from '@tocsin/findings/testing';
import type { Arrival } from '../ledger/arrival.js';
import type { LedgerRow } from '../ledger/ledger-row.js';

export const NOW = '2026-11-24T10:00:30.000Z';
export const LEASE = '2026-11-24T10:01:30.000Z';
export const at = (minute: number): string => `2026-11-24T09:${String(minute).padStart(2, '0')}:00.000Z`;
export const policy = compilePolicy(recipePolicy);

export function finding(changes: { label?: string; workflow?: string; state?: string } = {}): Finding {
  const { label = 'HIGH', workflow = 'NEW', state = 'ACTIVE' } = changes;
  return readFinding(
    aFinding({ Severity: { Label: label }, Workflow: { Status: workflow }, RecordState: state }),
  );
}

export function arrival(
  changes: Partial<Arrival> & { label?: string; workflow?: string; state?: string } = {},
): Arrival {
  const { label, workflow, state, ...rest } = changes;
  return {
    pk: 'k',
    deliveryId: 'd-new',
    eventTime: at(30),
    finding: finding({ label, workflow, state }),
    ...rest,
  };
}

export function row(changes: Partial<LedgerRow> = {}): LedgerRow {
  return {
    pk: 'k',
    version: 7,
    state: 'marked',
    incidentId: 'tocsin-x',
    episode: 1,
    revision: 3,
    event: 'opened',
    openedAt: at(10),
    openedEventTime: at(10),
    deliveries: ['d-old'],
    severityTold: 'HIGH',
    priorityTold: 'P2',
    ...changes,
  };
}

export function verdictOf(): Verdict {
  return triage(finding(), policy, { now: NOW });
}
