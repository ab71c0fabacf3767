import type { FinalState } from '../run/collect.js';
import type { NoticeReport, RecordReport } from './run-report.js';
import { noticeReport } from './incidents.js';

/**
 * What the processor says it told and that did not arrive, and what lies where nothing should: one sentence each.
 * A notice is expected in the ticket queue if the stack has one, and in as many mailboxes as have a filter for it.
 */
export function findUndelivered(records: readonly RecordReport[], state: FinalState): readonly string[] {
  const told = distinct(records.flatMap(({ findings }) => findings.flatMap(({ notices }) => notices)));
  return [
    ...(state.tickets === undefined ? [] : missingTickets(told, state)),
    ...missingEmails(state),
    ...state.deadLetters.map(({ queue, messages }) => `${queue} holds ${plural(messages, 'message')}`),
    ...(state.unreadableTickets > 0
      ? [`${plural(state.unreadableTickets, 'message')} in the ticket queue cannot be read as a notice`]
      : []),
  ];
}

function missingTickets(told: readonly NoticeReport[], state: FinalState): readonly string[] {
  const there = new Set(state.tickets?.map((notice) => nameOf(noticeReport(notice))));
  return told
    .filter((notice) => notice.event !== 'heartbeat' && !there.has(nameOf(notice)))
    .map((notice) => `${nameOf(notice)} was told, but is not in the ticket queue`);
}

/** An e-mail carries the incident and the event, not the revision: they are counted. */
function missingEmails(state: FinalState): readonly string[] {
  const expected = new Map<string, number>();
  const notices = new Map((state.tickets ?? []).map((notice) => [nameOf(noticeReport(notice)), notice]));
  for (const notice of notices.values()) {
    const key = `${notice.incident.incident_id} ${notice.event}`;
    expected.set(key, (expected.get(key) ?? 0) + state.expectsEmails(notice));
  }
  for (const { attributes } of state.emails) {
    const key = `${attributes['incident_id']} ${attributes['event']}`;
    expected.set(key, (expected.get(key) ?? 0) - 1);
  }
  return [...expected]
    .filter(([, missing]) => missing > 0)
    .map(([key, missing]) => `${key} was told, but ${plural(missing, 'e-mail')} did not arrive`);
}

function distinct(notices: readonly NoticeReport[]): readonly NoticeReport[] {
  return [...new Map(notices.map((notice) => [nameOf(notice), notice])).values()];
}

function nameOf({ incidentId, event, revision }: NoticeReport): string {
  return `${incidentId} ${event} (revision ${revision})`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
