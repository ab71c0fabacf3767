import type { IncidentNotice, NoticeEvent } from '@tocsin/findings';

/**
 * What an event means to a system that keeps one record an incident (a ticket, an alert): `open` makes it where there is
 * none, `update` adds to it, `acknowledge` says that somebody has it, `close` closes it. `none`: the event is not about
 * an incident, and a record of it would page somebody for nothing. A digest is one incident, of the findings that it names.
 */
export type RecordStep = 'open' | 'update' | 'acknowledge' | 'close' | 'none';

const STEPS: Readonly<Record<NoticeEvent, RecordStep>> = {
  opened: 'open',
  raised: 'open',
  escalated: 'open',
  reopened: 'open',
  enriched: 'update',
  acknowledged: 'acknowledge',
  suppressed: 'close',
  resolved: 'close',
  digest: 'none',
  heartbeat: 'none',
};

/** An event of a later version is told: it opens a record, or adds to the one there is. */
export function recordStep({ event, incident }: Pick<IncidentNotice, 'event' | 'incident'>): RecordStep {
  if (event === 'digest' && incident.digest !== undefined) return 'open';
  return Object.hasOwn(STEPS, event) ? STEPS[event] : 'open';
}
