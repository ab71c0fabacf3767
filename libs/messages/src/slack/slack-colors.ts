import type { IncidentNotice, Priority } from '@tocsin/findings';
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

/** A priority of a later version has the colour of P4, as an unknown severity has. */
export function slackColor(
  notice: IncidentNotice,
  colors: Partial<Record<Priority | 'closed', string>> = {},
): string {
  const { priority } = notice.incident.response_plan;
  const known = Object.hasOwn(SLACK_COLORS, priority) ? priority : 'P4';
  const key = recordStep(notice) === 'close' ? 'closed' : known;
  return colors[key] ?? SLACK_COLORS[key];
}
