import { type IncidentNotice, NOTICE_EVENTS, type NoticeChange, type NoticeEvent } from '@tocsin/findings';
import { aNotice, threat } from '../src/fixtures/notices.js';
import type { NoticeView } from '../src/view.js';
import type { Story } from './incidents.js';

/** A notice, and who looks at it when. */
export interface Scene {
  readonly event: NoticeEvent;
  readonly notice: IncidentNotice;
  readonly view: NoticeView;
}

const links = { allowedHosts: ['wiki.example.com'] };
const soon: NoticeView = { now: '2026-11-24T12:07:20Z', timeZone: 'Europe/Berlin', mark: 'notified', links };
const later: NoticeView = { ...soon, now: '2026-11-24T13:31:00Z' };

/** What happened meanwhile, as the changes of the notice say it. */
const CHANGES: Readonly<Partial<Record<NoticeEvent, readonly NoticeChange[]>>> = {
  suppressed: [{ field: 'workflow_status', from: 'NOTIFIED', to: 'SUPPRESSED' }],
  reopened: [{ field: 'workflow_status', from: 'RESOLVED', to: 'NEW' }],
  resolved: [{ field: 'workflow_status', from: 'NOTIFIED', to: 'RESOLVED' }],
};

const LATER: ReadonlySet<NoticeEvent> = new Set([
  'enriched',
  'acknowledged',
  'suppressed',
  'reopened',
  'resolved',
]);

function raise({ details, plan }: Story['incident']): readonly NoticeChange[] {
  return [
    { field: 'severity', from: 'INFORMATIONAL', to: details?.severity ?? 'CRITICAL' },
    { field: 'priority', from: 'P5', to: plan?.priority ?? 'P1' },
  ];
}

/** A story, event by event. */
export function scenesOf({ incident }: Story): readonly Scene[] {
  return NOTICE_EVENTS.map((event, at) => {
    const changes = event === 'raised' ? raise(incident) : CHANGES[event];
    const evidence = incident.indicators && {
      indicators: incident.indicators,
      ...(event === 'enriched' && { threat }),
    };
    const notice = aNotice({
      ...incident,
      ...evidence,
      event,
      revision: at + 1,
      ...(changes && { changes }),
    });
    return { event, notice, view: LATER.has(event) ? later : soon };
  });
}
