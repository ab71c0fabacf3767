import type { CapturedEmail } from '@tocsin/simulator';
import type { FinalState } from '../run/collect.js';
import type { RunRecord } from '../run/fed-record.js';
import type { Feed } from '../run/feed.js';
import { accessReports } from './access.js';
import { incidentReports, noticeReport } from './incidents.js';
import { markReports } from './marks.js';
import { recordReport } from './record-report.js';
import type { ParkedReport, RecordReport, RunReport, Totals } from './run-report.js';
import { findUndelivered } from './undelivered.js';

/** The account of a run, from what became of each record and what lies where at the end. Pure. */
export function buildReport(
  { records: fed, stopped }: Feed,
  state: FinalState,
  stateOf: (productArn: string, id: string) => object | undefined,
): RunReport {
  const records = fed.map(recordReport);
  const undelivered = findUndelivered(records, state);
  const tickets = state.tickets ?? [];
  const incidents = incidentReports(tickets);
  return {
    schema: 'tocsin.run/1',
    totals: {
      ...countRecords(records),
      incidents: incidents.length,
      notices: new Set(records.flatMap(noticeNames)).size,
      emails: state.emails.length,
      tickets: tickets.length + state.unreadableTickets,
      parkedMessages: state.parked.length,
      undelivered: undelivered.length,
      denied: state.denied.length,
      undecided: state.undecided.length,
    },
    records,
    incidents,
    findings: markReports(fed, stateOf),
    emails: { count: state.emails.length, example: exampleOf(state.emails) },
    tickets: tickets.map((notice) => ({
      ...noticeReport(notice),
      respondBy: notice.incident.response_plan.respond_by,
    })),
    parked: parkedReports(fed, state),
    undelivered,
    denied: accessReports(state.denied),
    undecided: accessReports(state.undecided),
    stopped,
  };
}

/**
 * 1 when something is lost, did not arrive or was denied, or, where `strict`, was refused; else 0.
 * What was refused or parked is accounted for.
 */
export function exitCodeOf({ totals, stopped }: RunReport, { strict }: { readonly strict: boolean }): 0 | 1 {
  if (totals.lost > 0 || totals.undelivered > 0 || totals.denied > 0 || stopped !== undefined) return 1;
  return strict && totals.refused > 0 ? 1 : 0;
}

type RecordCounts = Pick<
  Totals,
  'given' | 'read' | 'refused' | 'notReadYet' | 'told' | 'notTold' | 'parked' | 'lost'
>;

function countRecords(records: readonly RecordReport[]): RecordCounts {
  const count = (outcome: RecordReport['outcome']): number =>
    records.filter((record) => record.outcome === outcome).length;
  return {
    given: records.length,
    read: records.filter(({ door, outcome }) => door !== undefined && outcome !== 'refused').length,
    refused: count('refused'),
    notReadYet: count('not read yet'),
    told: count('told'),
    notTold: count('not told'),
    parked: count('parked'),
    lost: count('lost'),
  };
}

function noticeNames({ findings }: RecordReport): readonly string[] {
  return findings.flatMap(({ notices }) =>
    notices.map((one) => `${one.incidentId} ${one.event} ${one.revision}`),
  );
}

function parkedReports(records: readonly RunRecord[], { parked }: FinalState): readonly ParkedReport[] {
  const sources = new Map(
    records.flatMap((record) =>
      record.kind === 'fed'
        ? record.fed.parked.map(({ messageId }) => [messageId, record.fed.record.source] as const)
        : [],
    ),
  );
  return parked.map(({ messageId, reason, detail, findingId, deliveryId, told }) => ({
    source: sources.get(messageId),
    reason,
    detail,
    findingId,
    deliveryId,
    told,
  }));
}

/** The e-mail of the highest severity; among equals, the first. */
function exampleOf(emails: readonly CapturedEmail[]): RunReport['emails']['example'] {
  const rank = (email: CapturedEmail): number => Number(email.attributes['severity_rank'] ?? 0);
  const [first] = emails.toSorted((one, other) => rank(other) - rank(one));
  return first === undefined ? undefined : { to: first.to, subject: first.subject, text: first.text };
}
