import { triage } from '@tocsin/findings';
import type { Arrival } from './arrival.js';
import { decide } from './decide.js';
import type { LedgerRow } from './ledger-row.js';
import { NOW, LEASE, arrival, at, policy, row } from '../testing/arrivals.js';

function decided(arrived: Arrival, known?: LedgerRow) {
  const verdict = triage(arrived.finding, policy, { now: NOW, escalation: arrived.escalation });
  const decision = decide(arrived, verdict, known, { now: NOW, leaseUntil: LEASE });
  if (decision.do !== 'tell') return decision.do;
  return `${decision.row.event} episode ${decision.row.episode} revision ${decision.row.revision}`;
}

const escalation = { action: 'Escalate to SOC', at: at(30) };
const held = { leaseUntil: LEASE };

const table: readonly [string, Arrival, LedgerRow | undefined, string][] = [
  ['a new finding', arrival(), undefined, 'opened episode 1 revision 1'],
  [
    'a NOTIFIED one that nobody of ours told',
    arrival({ workflow: 'NOTIFIED' }),
    undefined,
    'opened episode 1 revision 1',
  ],
  ['a provider update', arrival(), row(), 'nothing'],
  ['our own echo', arrival({ workflow: 'NOTIFIED' }), row(), 'nothing'],
  [
    'a severity that grew',
    arrival({ label: 'CRITICAL', workflow: 'NOTIFIED' }),
    row(),
    'raised episode 1 revision 4',
  ],
  ['a severity that fell', arrival({ label: 'MEDIUM' }), row(), 'nothing'],
  ['a close', arrival({ state: 'ARCHIVED' }), row(), 'resolved episode 1 revision 4'],
  ['a resolve', arrival({ workflow: 'RESOLVED' }), row(), 'resolved episode 1 revision 4'],
  [
    'a suppression by a person',
    arrival({ workflow: 'SUPPRESSED' }),
    row(),
    'suppressed episode 1 revision 4',
  ],
  ['a close of what nobody was told', arrival({ state: 'ARCHIVED' }), undefined, 'nothing'],
  ['a second close', arrival({ state: 'ARCHIVED' }), row({ state: 'closed', closedAt: at(20) }), 'nothing'],
  ['a close older than the episode', arrival({ state: 'ARCHIVED', eventTime: at(5) }), row(), 'nothing'],
  [
    'NEW after the close',
    arrival(),
    row({ state: 'closed', closedAt: at(20) }),
    'reopened episode 2 revision 4',
  ],
  [
    'NEW from before the close',
    arrival({ eventTime: at(15) }),
    row({ state: 'closed', closedAt: at(20) }),
    'nothing',
  ],
  [
    'our echo in the second of the close',
    arrival({ workflow: 'NOTIFIED', eventTime: at(20) }),
    row({ state: 'closed', closedAt: at(20) }),
    'nothing',
  ],
  [
    'NEW after it was seen NOTIFIED',
    arrival(),
    row({ seenNotifiedAt: at(20) }),
    'reopened episode 2 revision 4',
  ],
  [
    'NEW from before it was seen NOTIFIED',
    arrival({ eventTime: at(15) }),
    row({ seenNotifiedAt: at(20) }),
    'nothing',
  ],
  ['an escalation of something new', arrival({ escalation }), undefined, 'escalated episode 1 revision 1'],
  ['an escalation of something told', arrival({ escalation }), row(), 'escalated episode 1 revision 4'],
  [
    'an escalation of something closed',
    arrival({ escalation, state: 'ARCHIVED' }),
    row({ state: 'closed' }),
    'escalated episode 2 revision 4',
  ],
  ['the same delivery again', arrival({ deliveryId: 'd-old', label: 'CRITICAL' }), row(), 'nothing'],
  ['the same escalation again', arrival({ deliveryId: 'd-old', escalation }), row(), 'nothing'],
  ['a claim that is held', arrival(), row({ state: 'claimed', ...held }), 'wait'],
  [
    'an escalation while a claim is held',
    arrival({ escalation }),
    row({ state: 'claimed', ...held }),
    'wait',
  ],
  [
    'a claim whose lease ran out',
    arrival(),
    row({ state: 'claimed', leaseUntil: at(40) }),
    'opened episode 1 revision 3',
  ],
  [
    'a claim that was given back',
    arrival({ deliveryId: 'd-old' }),
    row({ state: 'claimed' }),
    'opened episode 1 revision 3',
  ],
  [
    'a close over an unfinished claim',
    arrival({ state: 'ARCHIVED' }),
    row({ state: 'claimed' }),
    'resolved episode 1 revision 4',
  ],
  [
    'an unfinished close again',
    arrival({ state: 'ARCHIVED' }),
    row({ state: 'claimed', event: 'resolved', closedAt: at(20) }),
    'resolved episode 1 revision 3',
  ],
  [
    'NEW over an unfinished close',
    arrival(),
    row({ state: 'claimed', event: 'resolved', closedAt: at(20) }),
    'reopened episode 2 revision 4',
  ],
  [
    'another content over an unfinished claim',
    arrival({ label: 'CRITICAL' }),
    row({ state: 'claimed' }),
    'opened episode 1 revision 4',
  ],
  // Planted fault seen red: a close over a close that was told counts as another.
  [
    'another event of a close that was told but not recorded',
    arrival({ workflow: 'RESOLVED' }),
    row({ state: 'published', event: 'resolved', closedAt: at(20) }),
    'mark',
  ],
  [
    'NEW over a close that was told but not recorded',
    arrival(),
    row({ state: 'published', event: 'resolved', closedAt: at(20) }),
    'reopened episode 2 revision 4',
  ],
  [
    'a close from before the finding was seen open',
    arrival({ state: 'ARCHIVED' }),
    row({ lastOpenAt: at(40) }),
    'nothing',
  ],
  [
    'our echo of an escalation of something closed',
    arrival({ state: 'ARCHIVED' }),
    row({ event: 'escalated', closedWhenEscalated: 'NEW, ARCHIVED' }),
    'nothing',
  ],
  [
    'another close after an escalation of something closed',
    arrival({ workflow: 'RESOLVED' }),
    row({ event: 'escalated', closedWhenEscalated: 'NEW, ARCHIVED' }),
    'resolved episode 1 revision 4',
  ],
  ['told but not marked', arrival(), row({ state: 'published' }), 'mark'],
  [
    'told but not marked, the same delivery',
    arrival({ deliveryId: 'd-old' }),
    row({ state: 'published' }),
    'mark',
  ],
  [
    'told but not marked, and it grew',
    arrival({ label: 'CRITICAL' }),
    row({ state: 'published' }),
    'raised episode 1 revision 4',
  ],
  ['told but not marked, and held', arrival(), row({ state: 'published', ...held }), 'wait'],
  [
    'after a suppression ended',
    arrival(),
    row({ state: 'suppressed', episode: 0, revision: 0 }),
    'opened episode 1 revision 1',
  ],
  [
    'an escalation of something suppressed',
    arrival({ escalation }),
    row({ state: 'suppressed', revision: 0, episode: 0 }),
    'escalated episode 1 revision 1',
  ],
];

describe('decide', () => {
  // Seen red with each branch of decide.ts taken out in turn (those about suppression: the tests below).
  it.each(table)('%s', (_, arrived, known, expected) => {
    expect(decided(arrived, known)).toBe(expected);
  });
});
