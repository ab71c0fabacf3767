import type { Priority } from '@tocsin/findings';
import type { JiraReference } from './jira-message.js';

/**
 * Our priorities in Jira: names of its default scheme. A site may have others; give them by `options.priorities`, by id if
 * they could be renamed.
 */
export const JIRA_PRIORITIES: Readonly<Record<Priority, JiraReference>> = {
  P1: { name: 'Highest' },
  P2: { name: 'High' },
  P3: { name: 'Medium' },
  P4: { name: 'Low' },
  P5: { name: 'Lowest' },
};
