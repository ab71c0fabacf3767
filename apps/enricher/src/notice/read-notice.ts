import type { AskedNotice } from './asked-notice.js';
import { Members } from './members.js';
import { readIndicator } from './read-indicator.js';

/** As many as the wire allows (`IncidentIndicators` of @tocsin/findings); what is beyond them is left out. */
const MOST_INDICATORS = 20;
const MOST_LISTS = 5;
const FAULTS = 5;
const SEVERITIES = ['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;

/** A notice, or what is wrong with it, in the words of {@link Members}. */
export type NoticeRead =
  | { readonly ok: true; readonly notice: AskedNotice }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Reads what is used of a notice, as it lies in a queue behind the incident topic (raw message delivery). Loose towards
 * members that it does not know. Never throws.
 */
export function readNotice(body: string): NoticeRead {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { ok: false, faults: ['the message: expected JSON'] };
  }
  const faults: string[] = [];
  const notice = noticeOf(new Members(value, '', faults), faults);
  return faults.length === 0 ? { ok: true, notice } : { ok: false, faults: faults.slice(0, FAULTS) };
}

function noticeOf(members: Members, faults: string[]): AskedNotice {
  if (!members.is('schema', 'tocsin.notice/1')) members.refuse('schema', 'tocsin.notice/1');
  const incident = members.object('incident');
  const details = incident.object('incident_details');
  const label = details.text('severity', 64);
  const found = incident.has('indicators') ? incident.object('indicators') : undefined;
  const at = '/incident/indicators/found';
  return {
    event: members.text('event', 64),
    revision: members.number('revision', 1, Number.MAX_SAFE_INTEGER),
    incidentId: incident.text('incident_id', 64, /^tocsin-[0-9a-f]{40}$/),
    openedAt: details.text('timestamp', 64, /^\d{4}-\d\d-\d\dT/),
    finding: {
      id: details.text('id', 2_048),
      product_arn: details.text('product_arn', 2_048),
      account: details.text('account', 64),
      region: details.text('region', 64),
    },
    severity: SEVERITIES.find((one) => one === label),
    state: stateOf(details),
    indicators: (found?.list('found', MOST_INDICATORS) ?? []).flatMap(
      (one, index) => readIndicator(new Members(one, `${at}/${index}`, faults)) ?? [],
    ),
    observedAt: found?.maybeText('observed_at', 64),
    threatLists: (found?.list('threat_lists', MOST_LISTS) ?? []).filter((name) => typeof name === 'string'),
  };
}

function stateOf(details: Members): AskedNotice['state'] {
  if (details.is('sample', true)) return 'sample';
  if (details.is('record_state', 'ARCHIVED')) return 'archived';
  return details.is('workflow_status', 'SUPPRESSED') ? 'suppressed' : undefined;
}
