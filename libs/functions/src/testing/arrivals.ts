import { compilePolicy, incidentIdOf, readFinding, recipePolicy, triage } from '@tocsin/findings';
import type { Enrichment, Finding, IncidentThreat, Verdict } from '@tocsin/findings';
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

/** What the enricher says of the notice that opened {@link row}. */
export function enrichment(
  changes: Partial<IncidentThreat> = {},
  revision = 3,
  openedAt = at(10),
): Enrichment {
  return {
    schema: 'tocsin.enrichment/1',
    incident_id: incidentIdOf(finding()),
    revision,
    opened_at: openedAt,
    finding: {
      id: finding().id,
      product_arn: finding().productArn,
      account: '111122223333',
      region: 'eu-west-1',
    },
    threat: { score: 72, band: 'high', sentence: 'Threat score 72 of 100.', verdicts: [], ...changes },
  };
}

export const MALICIOUS: IncidentThreat['verdicts'][number] = {
  type: 'ipv4-addr',
  value: '198.51.100.7',
  verdict: 'malicious',
  source: 'deny-list',
};

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
