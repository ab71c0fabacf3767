import type { IncidentNotice, Priority } from '@tocsin/findings';
import { defangText } from '@tocsin/indicators';
import { byPriority } from '../by-priority.js';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import { defangSections } from '../defang-sections.js';
import { describeNotice } from '../describe-notice.js';
import { fitFinished } from '../fit-finished.js';
import { createFitter } from '../inert.js';
import { LIMITS } from '../limits.js';
import { recordStep } from '../record-step.js';
import { type Section, sectionOf } from '../section.js';
import { recordTitle } from '../text/record.js';
import type { NoticeView } from '../view.js';
import { ADF } from './adf-notation.js';
import { openIssueJql, projectKey, toLabel } from './find-issue.js';
import type {
  JiraFields,
  JiraFlavour,
  JiraMessage,
  JiraOptions,
  JiraProperty,
  JiraReference,
} from './jira-message.js';
import { JIRA_PRIORITIES } from './jira-priorities.js';
import { layOut } from './layout.js';
import { WIKI } from './wiki-notation.js';

const TASK: JiraReference = { name: 'Task' };
const same = (text: string) => text;

/**
 * Lays a notice out for Jira: `fields` of an issue to create where `jql` finds none, and `comment` for the one that it
 * finds. Both are always given, because what is right depends on what is found: a `raised` incident whose issue was never
 * made needs one. `step` says what the event asks for; summary and priority are also what an issue that is there gets on a
 * step `open`. Jira does not recognise a repeated create: search first, and keep a
 * ledger, because its search lags behind.
 *
 * Nothing of a finding is markup: in ADF it is text of a node, in wiki text each sign that could be read is an entity.
 * Links are those of the sections alone.
 *
 * @param sections - what `describeNotice` gave for this notice and view, where more channels than one are rendered
 * @returns texts within `CHANNEL_LIMITS.jira`. Never throws.
 * @example
 * const { fields, jql } = renderJira(notice, { now: '2026-11-24T12:07:00Z', timeZone: 'UTC' }, { project: 'SEC' });
 * // fields.summary: '[P1 CRITICAL] Backdoor on an EC2 instance — i-0abc'
 * // jql: 'project = "SEC" AND labels = "tocsin-0d3f…" AND statusCategory != Done ORDER BY created DESC'
 *
 * Source: Jira Cloud REST API v3 and Jira Data Center REST API v2, create issue, add comment, search.
 */
export function renderJira(
  notice: IncidentNotice,
  view: NoticeView,
  options: JiraOptions = {},
  sections: readonly Section[] = describeNotice(notice, view),
): JiraMessage {
  const told = defangSections(sections);
  const { incident } = notice;
  const label = toLabel(incident.incident_id);
  const project = options.project ?? projectKey(incident.integration.jira_project);
  const { description, comment } = textsOf(notice, told, options.flavour ?? 'cloud');
  const summary = summaryOf(notice, told);
  const fields: JiraFields = {
    ...(project !== undefined && { project: { key: project } }),
    issuetype: options.issueType ?? TASK,
    summary: summary.text,
    description: description.message,
    labels: labelsOf(notice, options, label),
    ...priorityOf(incident.response_plan.priority, options),
  };
  return {
    step: recordStep(notice),
    fields,
    comment: comment.message,
    label,
    jql: openIssueJql(label, project),
    properties: [propertyOf(notice, told)],
    truncated: description.truncated || comment.truncated || summary.truncated,
  };
}

function textsOf(
  { incident, revision, event }: IncidentNotice,
  told: readonly Section[],
  flavour: JiraFlavour,
) {
  const texts = {
    priority: incident.response_plan.priority,
    said: `Notice ${revision} of this incident (${createFitter().line(event, LIMITS.word)}).`,
  };
  return flavour === 'data-center' ? layOut(told, texts, WIKI) : layOut(told, texts, ADF);
}

function summaryOf(notice: IncidentNotice, told: readonly Section[]) {
  const headline = sectionOf(told, 'headline');
  const title = headline && recordTitle(headline, notice.incident.incident_details.sample);
  return fitFinished(title ?? 'finding', CHANNEL_LIMITS.jira.summary, same);
}

function labelsOf(notice: IncidentNotice, options: JiraOptions, label: string): readonly string[] {
  const severity = notice.incident.incident_details.severity.toLowerCase();
  return ['security-hub', toLabel(`severity-${severity}`), ...(options.labels ?? []).map(toLabel), label];
}

function priorityOf(priority: Priority, { priorities = {} }: JiraOptions) {
  if (priorities === false) return {};
  return { priority: byPriority(JIRA_PRIORITIES, priorities, priority) };
}

function propertyOf({ incident, revision, event }: IncidentNotice, told: readonly Section[]): JiraProperty {
  const { line } = createFitter();
  const word = (text: string) => defangText(line(text, LIMITS.word));
  const ids = sectionOf(told, 'ids')?.entries ?? [];
  const id = (name: string) => ids.find(({ key }) => key === name)?.value ?? '';
  return {
    key: 'tocsin.incident',
    value: {
      incident_id: id('incident'),
      revision,
      event: word(event),
      priority: word(incident.response_plan.priority),
      severity: word(incident.incident_details.severity),
      finding: id('finding'),
    },
  };
}
