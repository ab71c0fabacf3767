import type { IncidentNotice, Priority } from '@tocsin/findings';
import { defangText } from '@tocsin/indicators';
import { byPriority } from '../by-priority.js';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import { createTextCutter, type TextCutter } from '../cut-texts.js';
import { defangSections } from '../defang-sections.js';
import { describeNotice } from '../describe-notice.js';
import { incidentKey } from '../incident-key.js';
import { createFitter } from '../inert.js';
import { isCut, type Section, sectionOf } from '../section.js';
import type { NoticeView } from '../view.js';
import { JSM_PRIORITIES, jsmActions } from './jsm-actions.js';
import type { JsmAlertMessage, JsmCreateAlert } from './jsm-alert.js';
import { jsmDetails } from './jsm-details.js';
import { jsmTexts, type JsmTexts, withoutTags } from './jsm-text.js';

const LIMITS = CHANNEL_LIMITS.jsm;
const SOURCE = 'Tocsin';

/** How a notice becomes an alert of JSM Operations. */
export interface JsmAlertOptions {
  /** Priorities for priorities, instead of those of {@link JSM_PRIORITIES}. @default - none */
  readonly priorities?: Readonly<Partial<Record<Priority, Priority>>>;
}

/**
 * Renders a notice for alerts of Jira Service Management Operations; Opsgenie takes the same bodies until its end of support
 * on 2027-04-05. `create` is there for every notice, for where no alert is known yet; `actions` says what to send:
 * `opened` creates; `raised`, `escalated` and `reopened` create and add a note, since an alert that is open already keeps its
 * message and priority; `enriched` adds a note; `acknowledged`, `suppressed` and `resolved` acknowledge or close with a note; a
 * digest and a heartbeat are nothing. Plain text, in which `<` is shown as `‹`. Never throws.
 *
 * The API answers 202 and works later: whether it did what was asked is told by the request's status alone.
 *
 * Sources: JSM Operations, Integration events (create, acknowledge, close, add note); Opsgenie, Alerts and alert fields
 * (message of 130 characters, and the other lengths).
 *
 * @param sections - what `describeNotice` gave for this notice and view, where more channels than one are rendered
 * @example
 * const { actions, create } = renderJsmAlert(notice, { now: '2026-11-24T12:07:00Z', timeZone: 'UTC' });
 * // actions: ['create'], create.priority: 'P1'
 */
export function renderJsmAlert(
  notice: IncidentNotice,
  view: NoticeView,
  options: JsmAlertOptions = {},
  sections: readonly Section[] = describeNotice(notice, view),
): JsmAlertMessage {
  const cutter = createTextCutter(withoutTags);
  const told = defangSections(sections);
  const texts = jsmTexts(told);
  const create = createAlert(notice, told, texts, options, cutter);
  return {
    alias: create.alias,
    actions: jsmActions(notice),
    create,
    followUp: { source: SOURCE, note: cutter.fit(texts.note, LIMITS.note) },
    truncated: cutter.wasCut() || isCut(sections),
  };
}

function createAlert(
  notice: IncidentNotice,
  sections: readonly Section[],
  texts: JsmTexts,
  { priorities }: JsmAlertOptions,
  cutter: TextCutter,
): JsmCreateAlert {
  const resource = sectionOf(sections, 'resources')?.resources[0]?.id;
  const account = sectionOf(sections, 'where')?.entries.find(({ key }) => key === 'account')?.value;
  const { response_plan: plan, incident_details: details } = notice.incident;
  return {
    message: cutter.fit(texts.message, LIMITS.message),
    alias: incidentKey(notice, LIMITS.alias),
    description: cutter.fit(texts.description, LIMITS.description),
    tags: ['security-hub', tag('severity', details.severity, cutter), tag('class', details.class, cutter)],
    details: jsmDetails(sections, cutter),
    entity: cutter.fit(resource || `account ${account ?? 'not stated'}`, LIMITS.entity),
    source: SOURCE,
    priority: byPriority(JSM_PRIORITIES, priorities, plan.priority),
  };
}

/** A comma would make two of it. */
function tag(name: string, value: string, cutter: TextCutter): string {
  const text = defangText(createFitter().line(value, LIMITS.tag)).replaceAll(',', ' ');
  return cutter.fit(`${name}-${text.toLowerCase()}`, LIMITS.tag);
}
