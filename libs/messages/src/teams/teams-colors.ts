import type { IncidentNotice, Priority } from '@tocsin/findings';
import { recordStep } from '../record-step.js';
import type { TeamsColor } from './teams-message.js';

/**
 * The colour of the badge by priority, and of an incident that is closed. The words `P1 CRITICAL` and `RESOLVED` always
 * stand beside it. Another choice is an option of `renderTeams`.
 */
export const TEAMS_COLORS: Readonly<Record<Priority | 'closed', TeamsColor>> = {
  P1: 'attention',
  P2: 'attention',
  P3: 'warning',
  P4: 'good',
  P5: 'default',
  closed: 'default',
};

/** A priority of a later version has the colour of P4, as an unknown severity has. */
export function teamsColor(
  notice: IncidentNotice,
  colors: Partial<Record<Priority | 'closed', TeamsColor>> = {},
): TeamsColor {
  const { priority } = notice.incident.response_plan;
  const known = Object.hasOwn(TEAMS_COLORS, priority) ? priority : 'P4';
  const key = recordStep(notice) === 'close' ? 'closed' : known;
  return colors[key] ?? TEAMS_COLORS[key];
}
