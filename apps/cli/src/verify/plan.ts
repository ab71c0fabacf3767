import { plural } from '../report/text/page.js';
import { byHand } from './by-hand.js';
import type { FoundDeployment } from './found.js';
import { listenersOf } from './listeners.js';

/** Seconds. */
export interface PlanSettings {
  readonly severity: string;
  readonly timeout: number;
}

/** What will be done, and first of all who will hear of it. Texts of AWS are in it: clean them before they are shown. */
export function planOf(found: FoundDeployment, { severity, timeout }: PlanSettings): readonly string[] {
  if (found.source === 'new-security-hub') return byHand(found);
  const { processor, stack } = found;
  const { mode, mark } = processor;
  if (mode === 'shadow') {
    return [
      'The stack is in shadow mode: nobody is told, and no finding is marked.',
      `A ${severity} test finding is imported into Security Hub of ${stack.account}, ${stack.region}.`,
      'It is seen in Security Hub, and no further: that nothing is published is what shadow means.',
      'It is set RESOLVED and archived. It stays in Security Hub for 90 days: findings cannot be deleted.',
    ];
  }
  const { emails, others } = listenersOf(found);
  return [
    emails.length === 0
      ? 'Nobody is subscribed by e-mail.'
      : `These WILL get a mail about a test: ${emails.join(', ')}.`,
    others.length === 0
      ? 'Nothing else is subscribed to the incident topic.'
      : `${plural(others.length, 'other subscription')} will get it too, and may open a ticket or ring a pager: ${others.map(({ protocol, endpoint }) => `${endpoint} (${protocol})`).join(', ')}.`,
    'A queue of its own is made and subscribed to the incident topic, for this incident alone.',
    `A ${severity} test finding is imported into Security Hub of ${stack.account}, ${stack.region}.`,
    `Waits for the notice "opened", then until the finding is ${mark === 'notified' ? 'NOTIFIED and marked' : 'marked'}.`,
    'Sets the finding RESOLVED, waits for the notice "resolved", and archives the finding.',
    `Each wait ends after ${timeout} seconds. Subscription and queue are removed, whatever happens.`,
    'The finding stays in Security Hub, archived, for 90 days: findings cannot be deleted.',
  ];
}
