import type { IncidentNotice, Priority } from '@tocsin/findings';
import { byPriority } from '../by-priority.js';
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

/** A closed incident has the colour of none that is open. */
export function teamsColor(
  notice: IncidentNotice,
  colors: Partial<Record<Priority | 'closed', TeamsColor>> = {},
): TeamsColor {
  if (recordStep(notice) === 'close') return colors.closed ?? TEAMS_COLORS.closed;
  return byPriority(TEAMS_COLORS, colors, notice.incident.response_plan.priority);
}
