import type { IncidentNotice, Priority } from '@tocsin/findings';
import { byPriority } from '../by-priority.js';
import { recordStep } from '../record-step.js';

/**
 * The colour of the bar by priority, and of an incident that is closed. The words `P1 CRITICAL` and `RESOLVED` always stand
 * beside it. Another palette is an option of `renderSlack`.
 */
export const SLACK_COLORS: Readonly<Record<Priority | 'closed', string>> = {
  P1: '#B60205',
  P2: '#D93F0B',
  P3: '#FBCA04',
  P4: '#0E8A16',
  P5: '#6A737D',
  closed: '#6A737D',
};

/** A closed incident has the colour of none that is open. */
export function slackColor(
  notice: IncidentNotice,
  colors: Partial<Record<Priority | 'closed', string>> = {},
): string {
  if (recordStep(notice) === 'close') return colors.closed ?? SLACK_COLORS.closed;
  return byPriority(SLACK_COLORS, colors, notice.incident.response_plan.priority);
}
