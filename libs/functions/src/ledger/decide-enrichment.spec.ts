import { triage } from '@tocsin/findings';
import { withLookedUp } from '../enrichment/raise-priority.js';
import {
  LEASE,
  MALICIOUS,
  NOW,
  arrival,
  at,
  enrichment,
  policy,
  row,
  verdictOf,
} from '../testing/arrivals.js';
import type { Arrival } from './arrival.js';
import { decide } from './decide.js';
import type { LedgerRow } from './ledger-row.js';

const OWN = 'enrichment:x:3';

function answered(
  changes: Parameters<typeof arrival>[0] = {},
  ...given: Parameters<typeof enrichment>
): Arrival {
  return arrival({ deliveryId: OWN, workflow: 'NOTIFIED', enrichment: enrichment(...given), ...changes });
}

function decisionOf(arrived: Arrival, known?: LedgerRow) {
  const judged = triage(arrived.finding, policy, { now: NOW, escalation: arrived.escalation });
  const verdict = withLookedUp(judged, arrived, known, policy);
  return decide(arrived, verdict, known, { now: NOW, leaseUntil: LEASE });
}

function decided(arrived: Arrival, known?: LedgerRow): string {
  const decision = decisionOf(arrived, known);
  if (decision.do === 'nothing' || decision.do === 'wait') return `${decision.do}: ${decision.reason}`;
  const { event, revision, priorityTold } = decision.row;
  return `${decision.do} ${event} ${revision} ${priorityTold}`;
}

/** An answer that was claimed, and whose worker is gone. */
const claimed = row({
  state: 'claimed',
  event: 'enriched',
  revision: 4,
  deliveries: ['d-old', OWN],
  toldBefore: { severity: 'HIGH', priority: 'P2' },
  enriched: { revision: 3, band: 'high', sentence: 's' },
});
const published: LedgerRow = { ...claimed, state: 'published' };
const other = { deliveryId: 'enrichment:x:5' };
const malicious = { verdicts: [MALICIOUS] };

// Planted faults seen red: each return of decide-enrichment.ts taken out in turn.
it.each<readonly [string, Arrival, LedgerRow | undefined, string]>([
  ['an open episode', answered(), row(), 'tell enriched 4 P2'],
  ['bad, and known so', answered({}, malicious), row(), 'tell enriched 4 P1'],
  ['bad, and nobody knows so', answered({}, { band: 'critical', score: 90 }), row(), 'tell enriched 4 P2'],
  ['known so, and not bad', answered({}, { ...malicious, band: 'medium' }), row(), 'tell enriched 4 P2'],
  [
    'unknown',
    answered({}, { score: null, band: 'unknown' }),
    row(),
    'nothing: nothing is known of its indicators',
  ],
  [
    'unknown, and held',
    answered({}, { score: null }),
    row({ state: 'claimed', leaseUntil: LEASE }),
    'nothing: nothing is known of its indicators',
  ],
  ['unknown, but malicious', answered({}, { score: null, ...malicious }), row(), 'tell enriched 4 P1'],
  ['never told', answered(), undefined, 'nothing: nobody was told of it'],
  ['held back by the policy', answered(), row({ state: 'suppressed' }), 'nothing: nobody was told of it'],
  ['an earlier episode', answered({}, {}, 3, at(5)), row(), 'nothing: an answer to another episode'],
  ['closed', answered(), row({ state: 'closed' }), 'nothing: it is closed'],
  [
    'its close is being told',
    answered(),
    row({ state: 'claimed', event: 'resolved' }),
    'nothing: it is closed',
  ],
  [
    'closed since',
    answered({ workflow: 'RESOLVED' }),
    row(),
    'nothing: it was closed since, which its own event tells',
  ],
  [
    'held',
    answered(),
    row({ state: 'published', leaseUntil: LEASE }),
    `wait: another worker tells it until ${LEASE}`,
  ],
  [
    'not told yet',
    answered(),
    row({ state: 'claimed' }),
    'wait: the notice before it is not told and marked yet',
  ],
  [
    'not marked yet',
    answered(),
    row({ state: 'published' }),
    'wait: the notice before it is not told and marked yet',
  ],
  [
    'after one that can never be told',
    answered(),
    row({ state: 'claimed', tellError: 'InvalidParameter' }),
    'nothing: the notice before it can never be told',
  ],
  ['its own unfinished claim', answered(), claimed, 'tell enriched 4 P2'],
  ['its own unfinished claim, of another content', answered({}, malicious), claimed, 'tell enriched 5 P1'],
  [
    'its own unfinished claim, closed since',
    answered({ state: 'ARCHIVED' }),
    claimed,
    'nothing: it was closed since, which its own event tells',
  ],
  ['its own, told and not marked', answered(), published, 'mark enriched 4 P2'],
  [
    'its own, told and marked',
    answered(),
    { ...published, state: 'marked' },
    'nothing: this answer was handled already',
  ],
  [
    'its own, and another notice since',
    answered(),
    row({ deliveries: [OWN, 'd-new'], state: 'published' }),
    'nothing: this answer was handled already',
  ],
  ['another one over an unfinished claim', answered(other, {}, 5), claimed, 'tell enriched 5 P2'],
  ['another one over one that is not marked', answered(other, {}, 5), published, 'tell enriched 5 P2'],
  [
    'an older one',
    answered({}, {}, 2),
    { ...published, state: 'marked', deliveries: [] },
    'nothing: a later answer was told already',
  ],
  [
    'its severity has grown',
    answered({ label: 'CRITICAL' }),
    row(),
    'nothing: its severity has grown, which its own event tells and is answered again',
  ],
  ['its severity has fallen', answered({ label: 'LOW' }), row(), 'tell enriched 4 P2'],
])('an answer: %s', (_, arrived, known, expected) => {
  expect(decided(arrived, known)).toBe(expected);
});

// Planted faults seen red: each use of isUnfinishedEnrichment taken out in turn.
it.each<readonly [string, Arrival, LedgerRow, string]>([
  ['a provider update, claimed', arrival(), claimed, 'nothing: told already; its severity has not grown'],
  ['a provider update, published', arrival(), published, 'nothing: told already; its severity has not grown'],
  [
    'an old delivery, published',
    arrival({ deliveryId: 'd-old' }),
    published,
    'nothing: this delivery was handled already',
  ],
  [
    'an older close',
    arrival({ state: 'ARCHIVED' }),
    { ...published, lastOpenAt: at(40) },
    'nothing: an older event: the finding was seen open after it',
  ],
  ['a severity that grew, claimed', arrival({ label: 'CRITICAL' }), claimed, 'tell raised 5 P1'],
  ['a severity that grew, published', arrival({ label: 'CRITICAL' }), published, 'tell raised 5 P1'],
  ['a close, claimed', arrival({ state: 'ARCHIVED' }), claimed, 'tell resolved 5 P2'],
  ['a close, published', arrival({ state: 'ARCHIVED' }), published, 'tell resolved 5 P2'],
  ['an escalation', arrival({ escalation: { action: 'a', at: at(30) } }), claimed, 'tell escalated 5 P1'],
  ['held', arrival(), { ...published, leaseUntil: LEASE }, `wait: another worker tells it until ${LEASE}`],
])('an answer that is not told and marked is finished by nobody else: %s', (_, arrived, known, expected) => {
  expect(decided(arrived, known)).toBe(expected);
});

it.each([
  [
    { suppressed: { rule: 'r', owner: 'o', reason: 'x', until: '2027-01-01T00:00:00.000Z' } },
    'suppressed by policy rule r since',
  ],
  [{ route: 'none' }, 'the policy leaves it alone since'],
])('an answer about what the policy of today keeps from people: %j', (changes, reason) => {
  const verdict = { ...verdictOf(), ...changes };
  expect(decide(answered(), verdict, row(), { now: NOW, leaseUntil: LEASE })).toEqual({
    do: 'nothing',
    reason,
  });
});

describe('what an answer leaves behind', () => {
  const rowAfter = (arrived: Arrival, known: LedgerRow): LedgerRow | undefined => {
    const decision = decisionOf(arrived, known);
    return 'row' in decision ? decision.row : undefined;
  };

  it('is what was told before, the answer, and nothing of when the finding was open', () => {
    const known = row({ lastOpenAt: at(20), seenNotifiedAt: at(20) });
    expect(rowAfter(answered({ label: 'LOW' }, malicious), known)).toEqual({
      ...known,
      version: 8,
      state: 'claimed',
      event: 'enriched',
      revision: 4,
      deliveries: ['d-old', OWN],
      priorityTold: 'P2',
      toldBefore: { severity: 'HIGH', priority: 'P2' },
      leaseUntil: LEASE,
      enriched: { revision: 3, band: 'high', sentence: 'Threat score 72 of 100.', priority: 'P2' },
    });
  });

  it('is forgotten with the episode, and with a claim whose telling is not known', () => {
    const known = { ...claimed, seenNotifiedAt: at(20), state: 'marked' as const };
    expect(rowAfter(arrival(), known)).toMatchObject({ event: 'reopened', enriched: undefined });
    const grown = arrival({ label: 'CRITICAL' });
    expect(rowAfter(grown, { ...claimed, priorityTold: 'P1' })).toMatchObject({
      deliveries: ['d-old', 'd-new'],
      toldBefore: { severity: 'HIGH', priority: 'P2' },
    });
  });

  it('gives a claim up that nobody finishes', () => {
    const closed = answered({ state: 'ARCHIVED' });
    expect(rowAfter(closed, claimed)).toEqual({
      ...claimed,
      version: 8,
      state: 'marked',
      leaseUntil: undefined,
    });
  });

  it('keeps an unfinished one as it is when the finding is seen open', () => {
    expect(rowAfter(arrival(), published)).toEqual({ ...published, version: 8, lastOpenAt: at(30) });
  });

  // Planted fault seen red: withLookedUp that looks at the answer alone.
  it('is not lowered by later events of the episode', () => {
    const raised = { ...claimed, state: 'marked' as const, priorityTold: 'P1' as const };
    const known = {
      ...raised,
      enriched: { ...claimed.enriched, revision: 3, band: 'high', sentence: 's', priority: 'P1' as const },
    };
    expect(decided(arrival({ state: 'ARCHIVED' }), known)).toBe('tell resolved 5 P1');
    expect(decided(answered(other, {}, 5), known)).toBe('tell enriched 5 P1');
  });
});
