import type { IncidentNotice, Priority } from '@tocsin/findings';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import { defangSections } from '../defang-sections.js';
import { describeNotice } from '../describe-notice.js';
import { fitSections, type GivingKind } from '../give-way.js';
import type { Link, Section } from '../section.js';
import { headlineLine, todoLine } from '../text/first-lines.js';
import { type PastDeadline, pastDeadline } from '../text/glance.js';
import { linksOf } from '../text/links-of.js';
import type { NoticeView } from '../view.js';
import { bodyContainers } from './teams-body.js';
import { teamsColor } from './teams-colors.js';
import { buttons, glance, headlineText } from './teams-glance.js';
import type { TeamsCard, TeamsColor, TeamsMessage, TeamsRequest } from './teams-message.js';
import { bytesOver } from './teams-size.js';
import { escapeMarkdown } from './teams-text.js';

/** How Teams is told. */
export interface TeamsOptions {
  /** Colours of the badge, such as `{ P4: 'default' }`. @default TEAMS_COLORS */
  readonly colors?: Partial<Record<Priority | 'closed', TeamsColor>>;
}

/** What gives way first where a message is too long. */
const ORDER: readonly GivingKind[] = ['description', 'resources', 'facts', 'evidence', 'changes'];

/**
 * Lays a notice out as the Adaptive Card 1.4 that a Workflows webhook of Microsoft Teams takes: one message an event,
 * since the webhook answers with nothing by which a message could be updated.
 *
 * Texts of the finding are only in runs of rich text, in which no markdown is read, and escaped in `fallbackText`; `{{` is
 * broken up. The JSON takes at most 20,000 bytes; description, resources, facts and changes give way in this order. Not
 * tried on a live tenant; limits: `CHANNEL_LIMITS.teams`.
 *
 * @param sections - what `describeNotice` gave for this notice and view, where more channels than one are rendered
 * @example
 * const { message } = renderTeams(notice, { now: '2026-11-24T12:07:00Z', timeZone: 'UTC' });
 * // { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { … } }] }
 */
export function renderTeams(
  notice: IncidentNotice,
  view: NoticeView,
  { colors }: TeamsOptions = {},
  sections: readonly Section[] = describeNotice(notice, view),
): TeamsMessage {
  const defanged = defangSections(sections);
  const color = teamsColor(notice, colors);
  const links = linksOf(defanged);
  const past = pastDeadline(notice, view);
  return fitSections(defanged, ORDER, (left) => requestOf(left, color, links, past), bytesOver);
}

function requestOf(
  sections: readonly Section[],
  color: TeamsColor,
  links: readonly Link[],
  past: PastDeadline | undefined,
): TeamsRequest {
  const contentType = 'application/vnd.microsoft.card.adaptive';
  const content = cardOf(sections, color, links, past);
  return { type: 'message', attachments: [{ contentType, contentUrl: null, content }] };
}

function cardOf(
  sections: readonly Section[],
  color: TeamsColor,
  links: readonly Link[],
  past: PastDeadline | undefined,
): TeamsCard {
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: CHANNEL_LIMITS.teams.version,
    msteams: { width: 'Full' },
  } as const;
  const rest = [...buttons(links), ...bodyContainers(sections)];
  const [headline, where, action] = sections;
  if (headline?.kind !== 'headline' || where?.kind !== 'where' || action?.kind !== 'action')
    return { ...card, fallbackText: 'An incident', body: rest };
  return {
    ...card,
    fallbackText: escapeMarkdown(`${headlineLine(headline)} ${todoLine(action)}`),
    body: [headlineText(headline, color), ...glance(where, action, past), ...rest],
  };
}
