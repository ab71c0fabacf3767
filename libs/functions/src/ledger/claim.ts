import { incidentIdOf } from '@tocsin/findings';
import type { Finding, NoticeEvent, Verdict } from '@tocsin/findings';
import type { Arrival, DecideContext } from './arrival.js';
import { DELIVERIES_KEPT } from './ledger-row.js';
import type { LedgerRow } from './ledger-row.js';

/** Notices that end an episode. */
export const CLOSING: readonly NoticeEvent[] = ['resolved', 'suppressed'];

/** Where a row rests once nothing is left to do about its notice. */
export function doneState({ event }: LedgerRow): 'closed' | 'marked' {
  return CLOSING.includes(event) ? 'closed' : 'marked';
}

/** A row that claims the next notice of a finding: `starts` begins a new episode. */
export function claimNext(
  arrival: Arrival,
  verdict: Verdict,
  row: LedgerRow | undefined,
  context: DecideContext,
  event: NoticeEvent,
  starts: boolean,
): LedgerRow {
  const base = refreshed(arrival, verdict, row, context);
  const closed = closedAs(arrival.finding);
  return {
    ...base,
    event,
    episode: base.episode + (starts ? 1 : 0),
    revision: base.revision + 1,
    openedAt: starts ? context.now : base.openedAt,
    openedEventTime: starts ? arrival.eventTime : base.openedEventTime,
    deliveries: [...toldDeliveries(row), arrival.deliveryId].slice(-DELIVERIES_KEPT),
    toldBefore: row && !starts ? toldSoFar(row) : undefined,
    enriched: starts ? undefined : base.enriched,
    ...openness(arrival, starts ? undefined : row),
    closedAt: CLOSING.includes(event) ? arrival.eventTime : starts ? undefined : base.closedAt,
    escalation: arrival.escalation ?? (starts ? undefined : base.escalation),
    ...(arrival.escalation !== undefined && closed !== undefined ? { closedWhenEscalated: closed } : {}),
  };
}

/** What people know. Whether they know of an unfinished enrichment is not known, so it does not count. */
function toldSoFar(row: LedgerRow): LedgerRow['toldBefore'] {
  if (row.state === 'claimed' && row.event === 'enriched') return row.toldBefore;
  return { severity: row.severityTold, priority: row.priorityTold };
}

/** What the row remembers of the finding having been open, with what this arrival shows. */
export function openness(
  { finding, eventTime }: Arrival,
  row: LedgerRow | undefined,
): Pick<LedgerRow, 'lastOpenAt' | 'seenNotifiedAt' | 'closedWhenEscalated'> {
  const { lastOpenAt, seenNotifiedAt, closedWhenEscalated } = row ?? {};
  if (closedAs(finding) !== undefined) return { lastOpenAt, seenNotifiedAt, closedWhenEscalated };
  const ofThisEpisode = row === undefined || eventTime >= row.openedEventTime;
  const notified = finding.workflowStatus === 'NOTIFIED' && ofThisEpisode;
  return {
    lastOpenAt: later(lastOpenAt, eventTime),
    seenNotifiedAt: notified ? later(seenNotifiedAt, eventTime) : seenNotifiedAt,
    closedWhenEscalated: eventTime > (row?.escalation?.at ?? '') ? undefined : closedWhenEscalated,
  };
}

/** How a finding is closed, or undefined while it is open. */
export function closedAs({ workflowStatus, recordState }: Finding): string | undefined {
  const closed =
    workflowStatus === 'SUPPRESSED' || workflowStatus === 'RESOLVED' || recordState === 'ARCHIVED';
  return closed ? `${workflowStatus ?? 'NEW'}, ${recordState ?? 'ACTIVE'}` : undefined;
}

function later(known: string | undefined, time: string): string {
  return known !== undefined && known > time ? known : time;
}

/** The same notice again, with the same revision: it is not known whether it was told. */
export function claimAgain(
  arrival: Arrival,
  verdict: Verdict,
  row: LedgerRow,
  context: DecideContext,
): LedgerRow {
  const deliveries = [...toldDeliveries(row), arrival.deliveryId].slice(-DELIVERIES_KEPT);
  return { ...refreshed(arrival, verdict, row, context), ...openness(arrival, row), deliveries };
}

/** The notice that an answer of the enricher makes: the next one, or the same again. It says nothing of when the finding was open. */
export function claimEnriched(
  { deliveryId }: Arrival,
  enriched: NonNullable<LedgerRow['enriched']>,
  priority: LedgerRow['priorityTold'],
  row: LedgerRow,
  { leaseUntil }: DecideContext,
  again: boolean,
): LedgerRow {
  return {
    ...row,
    version: row.version + 1,
    state: 'claimed',
    event: 'enriched',
    revision: again ? row.revision : row.revision + 1,
    deliveries: [...toldDeliveries(row), deliveryId].slice(-DELIVERIES_KEPT),
    priorityTold: priority,
    toldBefore: toldSoFar(row),
    leaseUntil,
    enriched,
    tellError: undefined,
    markError: undefined,
  };
}

/** A delivery whose claim was not finished is not handled: it must find its own way again. */
function toldDeliveries(row: LedgerRow | undefined): readonly string[] {
  if (row === undefined) return [];
  return row.state === 'claimed' ? row.deliveries.slice(0, -1) : row.deliveries;
}

/** A row that holds a finding back until the suppression ends. */
export function holdBack(
  arrival: Arrival,
  verdict: Verdict,
  row: LedgerRow | undefined,
  context: DecideContext,
  until: string,
): LedgerRow {
  const base = refreshed(arrival, verdict, row, context);
  return { ...base, state: 'suppressed', leaseUntil: undefined, suppressedUntil: until };
}

function refreshed(
  arrival: Arrival,
  verdict: Verdict,
  row: LedgerRow | undefined,
  context: DecideContext,
): LedgerRow {
  return {
    pk: arrival.pk,
    version: (row?.version ?? 0) + 1,
    state: 'claimed',
    incidentId: row?.incidentId ?? incidentIdOf(arrival.finding),
    episode: row?.episode ?? 0,
    revision: row?.revision ?? 0,
    event: row?.event ?? 'opened',
    openedAt: row?.openedAt ?? context.now,
    openedEventTime: row?.openedEventTime ?? arrival.eventTime,
    deliveries: row?.deliveries ?? [],
    severityTold: arrival.finding.severity.label ?? 'UNKNOWN',
    priorityTold: verdict.priority,
    toldBefore: row?.toldBefore,
    leaseUntil: context.leaseUntil,
    lastOpenAt: row?.lastOpenAt,
    closedWhenEscalated: row?.closedWhenEscalated,
    seenNotifiedAt: row?.seenNotifiedAt,
    closedAt: row?.closedAt,
    escalation: row?.escalation,
    enriched: row?.enriched,
  };
}
