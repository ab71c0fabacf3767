import { decide } from './decide.js';
import { NOW, LEASE, arrival, at, row, verdictOf } from '../testing/arrivals.js';

const escalation = { action: 'Escalate to SOC', at: at(30) };
const suppression = { rule: 'r', owner: 'o', reason: 'x', until: '2027-01-01T00:00:00.000Z' };

describe('what decide remembers', () => {
  it('tells nothing more of a told finding while it is suppressed', () => {
    const grown = arrival({ label: 'CRITICAL' });
    const verdict = { ...verdictOf(), suppressed: suppression };
    for (const known of [row(), row({ state: 'closed', closedAt: at(20) })]) {
      expect(decide(grown, verdict, known, { now: NOW, leaseUntil: LEASE })).toMatchObject({ do: 'nothing' });
    }
  });

  it('writes nothing for a suppressed finding that comes again', () => {
    const verdict = { ...verdictOf(), suppressed: suppression };
    const held = row({ state: 'suppressed', suppressedUntil: suppression.until });
    const decision = decide(arrival(), verdict, held, { now: NOW, leaseUntil: LEASE });
    expect(decision).toEqual({ do: 'nothing', reason: expect.stringContaining('suppressed') });
  });

  // Planted fault seen red: `begin` without the question.
  it.each([
    ['never told', undefined],
    ['suppressed before', row({ state: 'suppressed' })],
    ['closed before', row({ state: 'closed', closedAt: at(20) })],
    ['told before', row()],
    ['told before and seen NOTIFIED', row({ seenNotifiedAt: at(20) })],
  ])('tells nothing of a finding that the policy leaves alone: %s', (_, known) => {
    const verdict = { ...verdictOf(), route: 'none', because: 'Rule "Samples" decides.' };
    const grown = arrival({ label: 'CRITICAL' });
    expect(decide(grown, verdict, known, { now: NOW, leaseUntil: LEASE })).toEqual({
      do: 'nothing',
      reason: expect.stringContaining('the policy leaves it alone'),
    });
  });

  it('tells a finding that the policy leaves alone when a person escalates it', () => {
    const verdict = { ...verdictOf(), route: 'none' };
    const decision = decide(arrival({ escalation }), verdict, undefined, { now: NOW, leaseUntil: LEASE });
    expect(decision).toMatchObject({ do: 'tell', row: { event: 'escalated' } });
  });

  it('holds a suppressed finding back and remembers until when', () => {
    const decision = decide(arrival(), { ...verdictOf(), suppressed: suppression }, undefined, {
      now: NOW,
      leaseUntil: LEASE,
    });
    expect(decision).toMatchObject({
      do: 'nothing',
      row: { state: 'suppressed', suppressedUntil: suppression.until, revision: 0 },
    });
  });

  // Seen red without the comparison with openedEventTime: the next NEW was told as a re-open.
  it('takes no NOTIFIED of an earlier episode for its own', () => {
    const late = arrival({ workflow: 'NOTIFIED', eventTime: at(5) });
    const decision = decide(late, verdictOf(), row(), { now: NOW, leaseUntil: LEASE });
    expect(decision).toMatchObject({ do: 'nothing', row: { seenNotifiedAt: undefined, lastOpenAt: at(5) } });
  });

  it('remembers how a finding was closed when a person escalated it', () => {
    const closed = arrival({ escalation, state: 'ARCHIVED' });
    const decision = decide(closed, verdictOf(), row({ state: 'closed' }), { now: NOW, leaseUntil: LEASE });
    expect(decision).toMatchObject({ do: 'tell', row: { closedWhenEscalated: 'NEW, ARCHIVED' } });
  });

  it('remembers that the told finding was seen NOTIFIED', () => {
    const decision = decide(arrival({ workflow: 'NOTIFIED' }), verdictOf(), row(), {
      now: NOW,
      leaseUntil: LEASE,
    });
    expect(decision).toMatchObject({
      do: 'nothing',
      row: { seenNotifiedAt: at(30), version: 8, state: 'marked' },
    });
  });

  // Seen red with the unfinished delivery kept: its retry was taken as handled, and a CRITICAL went untold.
  it('forgets a delivery whose claim somebody else finishes', () => {
    const unfinished = row({ state: 'claimed', deliveries: ['d-old', 'd-critical'] });
    const decision = decide(arrival(), verdictOf(), unfinished, { now: NOW, leaseUntil: LEASE });
    expect(decision).toMatchObject({ do: 'tell', row: { deliveries: ['d-old', 'd-new'] } });
  });

  // Seen red with openness left out of claimAgain: an older close then closed the finding.
  it('remembers that a finding was seen open when it finishes a claim', () => {
    const decision = decide(arrival(), verdictOf(), row({ state: 'claimed' }), {
      now: NOW,
      leaseUntil: LEASE,
    });
    expect(decision).toMatchObject({ do: 'tell', row: { lastOpenAt: at(30), revision: 3 } });
  });

  it('keeps the last deliveries only', () => {
    const deliveries = Array.from({ length: 8 }, (_, index) => `d-${index}`);
    const decision = decide(arrival({ state: 'ARCHIVED' }), verdictOf(), row({ deliveries }), {
      now: NOW,
      leaseUntil: LEASE,
    });
    expect(decision).toMatchObject({ row: { deliveries: [...deliveries.slice(1), 'd-new'] } });
  });
});
