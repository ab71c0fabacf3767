import type { Priority } from '@tocsin/findings';
import { byPriority } from '../by-priority.js';
import type { ServiceNowLevel } from './service-now-message.js';

/**
 * Our priorities as impact and urgency. With the matrix that ServiceNow comes with they make its priorities 1 to 5; an
 * instance may have another matrix, so give others by `options.levels`.
 */
export const SERVICE_NOW_LEVELS: Readonly<Record<Priority, ServiceNowLevel>> = {
  P1: { impact: '1', urgency: '1' },
  P2: { impact: '1', urgency: '2' },
  P3: { impact: '2', urgency: '2' },
  P4: { impact: '2', urgency: '3' },
  P5: { impact: '3', urgency: '3' },
};

export function levelOf(
  priority: Priority,
  levels: Readonly<Partial<Record<Priority, ServiceNowLevel>>> = {},
): ServiceNowLevel {
  const { impact, urgency } = byPriority(SERVICE_NOW_LEVELS, levels, priority);
  return { impact, urgency };
}
