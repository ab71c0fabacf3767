import type { IncidentNotice, Priority } from '@tocsin/findings';
import { byPriority } from '../by-priority.js';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import { createTextCutter, type TextCutter } from '../cut-texts.js';
import { defangSections } from '../defang-sections.js';
import { describeNotice } from '../describe-notice.js';
import { incidentKey } from '../incident-key.js';
import { isoTime } from '../iso-time.js';
import { jsonFits } from '../json-size.js';
import { linksOf } from '../text/links-of.js';
import { recordStep } from '../record-step.js';
import { isCut, type Section } from '../section.js';
import type { NoticeView } from '../view.js';
import { customDetails } from './custom-details.js';
import type { PagerDutyMessage, PagerDutySeverity, PagerDutyTrigger } from './pagerduty-message.js';
import { PAGERDUTY_SEVERITIES } from './pagerduty-severities.js';
import { alertFields } from './alert-fields.js';

const LIMITS = CHANNEL_LIMITS.pagerDuty;

/** How a notice becomes an event of PagerDuty. */
export interface PagerDutyOptions {
  /** Severities for priorities, instead of those of {@link PAGERDUTY_SEVERITIES}. @default - none */
  readonly severities?: Readonly<Partial<Record<Priority, PagerDutySeverity>>>;
}

/**
 * Renders a notice as an event for PagerDuty's Events API v2. `opened`, `raised`, `escalated`, `reopened` and `enriched` are
 * triggers of one `dedup_key`, the incident's id; `acknowledged` acknowledges; `suppressed` and `resolved` resolve; a digest
 * and a heartbeat are no event. `summary` is plain text, because phones read it out: how bad, what, where, by when, what next.
 * It holds no minutes left, because it stays the alert's title. Never throws.
 *
 * Two things PagerDuty does, for whoever delivers: a trigger wakes nobody again while the incident is acknowledged, so a
 * `raised` or `escalated` one may need an urgent word elsewhere; and a trigger after a resolve opens a new alert, so the
 * order of the notices of an incident must be kept.
 *
 * Source: PagerDuty Events API v2, Overview (512 KB) and Send an Alert Event (members, 1,024 and 255 characters,
 * de-duplication, behaviour of event actions).
 *
 * @param sections - what `describeNotice` gave for this notice and view, where more channels than one are rendered
 * @example
 * const { event } = renderPagerDuty(notice, { now: '2026-11-24T12:07:00Z', timeZone: 'UTC' });
 * if (event !== undefined) send({ routing_key, ...event });
 */
export function renderPagerDuty(
  notice: IncidentNotice,
  view: NoticeView,
  options: PagerDutyOptions = {},
  sections: readonly Section[] = describeNotice(notice, view),
): PagerDutyMessage {
  const step = recordStep(notice);
  const dedup_key = incidentKey(notice, LIMITS.dedupKey);
  if (step === 'none') return { truncated: false };
  if (step === 'close') return { event: { event_action: 'resolve', dedup_key }, truncated: false };
  if (step === 'acknowledge') return { event: { event_action: 'acknowledge', dedup_key }, truncated: false };
  const cutter = createTextCutter();
  const event = withinBytes(trigger(notice, dedup_key, defangSections(sections), options, cutter));
  return { event: event.trigger, truncated: event.truncated || cutter.wasCut() || isCut(sections) };
}

function trigger(
  notice: IncidentNotice,
  dedup_key: string,
  sections: readonly Section[],
  { severities }: PagerDutyOptions,
  cutter: TextCutter,
): PagerDutyTrigger {
  const { incident_details: details, response_plan: plan } = notice.incident;
  const timestamp = isoTime(details.timestamp);
  const links = linksOf(sections).map(({ href, label }) => ({
    href,
    text: cutter.fit(label, LIMITS.linkText),
  }));
  return {
    event_action: 'trigger',
    dedup_key,
    payload: {
      ...alertFields(sections, cutter),
      severity: byPriority(PAGERDUTY_SEVERITIES, severities, plan.priority),
      ...(timestamp === undefined ? {} : { timestamp }),
      custom_details: customDetails(sections, cutter),
    },
    client: 'Tocsin',
    ...(links[0] === undefined ? {} : { client_url: links[0].href, links }),
  };
}

/** So few details cannot be too large: a character takes six bytes at most, and a quarter is left for all the rest. */
const FEW_DETAILS = Math.floor((LIMITS.bytes * 0.75) / (6 * LIMITS.detail));

/** An event that is too large is refused whole: better one without its details than none. */
function withinBytes(event: PagerDutyTrigger): { trigger: PagerDutyTrigger; truncated: boolean } {
  const few = Object.keys(event.payload.custom_details).length <= FEW_DETAILS;
  if (few || jsonFits(event, LIMITS.bytes)) return { trigger: event, truncated: false };
  const custom_details = { left_out: 'the details: together they are larger than PagerDuty takes (512 KB)' };
  return { trigger: { ...event, payload: { ...event.payload, custom_details } }, truncated: true };
}
