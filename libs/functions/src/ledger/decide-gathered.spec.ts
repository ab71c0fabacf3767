import { compilePolicy, triage } from '@tocsin/findings';
import type { PolicyRule } from '@tocsin/findings';
import { arrival, at, LEASE, NOW, row } from '../testing/arrivals.js';
import type { Arrival } from './arrival.js';
import { gatherInstead, isOpening } from './decide-gathered.js';
import { decide } from './decide.js';
import type { Gathered } from './gathered.js';
import type { LedgerRow } from './ledger-row.js';

const context = { now: NOW, leaseUntil: LEASE };
const gathered: Gathered = {
  digest: 'd'.repeat(40),
  kind: 'gather',
  at: at(10),
  id: 'x',
  productArn: 'arn:aws:securityhub:eu-west-1::product/aws/inspector',
  format: 'asff',
  account: '111122223333',
  region: 'eu-west-1',
  title: 't',
  source: 'Inspector',
  class: 'vulnerability',
  response: 'standard_response',
  slaMinutes: 1_440,
};
const waiting = (changes: Partial<LedgerRow> = {}) =>
  row({
    state: 'gathered',
    revision: 0,
    gathered,
    toldBefore: { severity: 'LOW', priority: 'P5' },
    ...changes,
  });
const inDigest = (changes: Partial<LedgerRow> = {}) =>
  row({ revision: 0, toldIn: { digest: gathered.digest, kind: 'gather' }, ...changes });

type Then = PolicyRule['then'];

/** What a policy that says `then` of everything makes of an arrival. */
function decided(given: Arrival, held: LedgerRow | undefined, then: Then = { route: 'gather' }) {
  const rules = [{ id: 'r', title: 'r', when: { facts: { severity: ['HIGH', 'CRITICAL', 'LOW'] } }, then }];
  const policy = compilePolicy({ schema: 'tocsin.policy/1', rules, fallbackOwner: { team: 'soc' } } as never);
  const verdict = triage(given.finding, policy, { now: NOW, escalation: given.escalation });
  return decide(given, verdict, held, context);
}

describe('a finding that waits for its digest', () => {
  // Planted faults seen red: raised findings that go on waiting; a policy that says something else now ignored; a close that
  // is told.
  it.each<[string, Arrival, Then, string, Partial<LedgerRow>]>([
    ['another event', arrival(), { route: 'gather' }, 'gather', { state: 'gathered', revision: 0 }],
    [
      'its own delivery again',
      arrival({ deliveryId: 'd-old' }),
      { route: 'gather' },
      'gather',
      { state: 'gathered' },
    ],
    [
      'it grew worse',
      arrival({ label: 'CRITICAL' }),
      { route: 'gather' },
      'tell',
      { event: 'opened', revision: 1 },
    ],
    [
      'the policy routes it otherwise',
      arrival(),
      { route: 'page' },
      'tell',
      { event: 'opened', openedAt: NOW },
    ],
    [
      'closed',
      arrival({ workflow: 'RESOLVED' }),
      { route: 'gather' },
      'nothing',
      { state: 'closed', gathered },
    ],
    ['archived', arrival({ state: 'ARCHIVED' }), { route: 'gather' }, 'nothing', { state: 'closed' }],
    ['the policy leaves it alone', arrival(), { route: 'none' }, 'nothing', { state: 'closed' }],
    [
      'suppressed',
      arrival(),
      { suppress: { owner: 'ana', reason: 'x', expires: '2027-01-01T00:00:00Z' } },
      'nothing',
      { state: 'suppressed' },
    ],
  ])('%s', (_, given, then, what, expected) => {
    const decision = decided(given, waiting(), then);
    expect(decision.do).toBe(what);
    expect('row' in decision ? decision.row : undefined).toMatchObject({ version: 8, ...expected });
  });

  it('is told at once when a person escalates it', () => {
    const decision = decided(arrival({ escalation: { action: 'To SOC', at: NOW } }), waiting());
    expect(decision).toMatchObject({
      do: 'tell',
      row: { event: 'escalated', revision: 1, toldBefore: undefined },
    });
    expect(decision).not.toHaveProperty('row.gathered');
  });

  it('is not closed by an old event', () => {
    const decision = decided(arrival({ workflow: 'RESOLVED', eventTime: at(5) }), waiting());
    expect(decision).toMatchObject({
      do: 'nothing',
      reason: expect.stringContaining('older event') as string,
    });
    expect(decision).not.toHaveProperty('row');
  });

  it('closed and back, nobody knows of it: it is opened', () => {
    const closed = waiting({ state: 'closed', closedAt: at(20) });
    expect(decided(arrival(), closed, { route: 'page' })).toMatchObject({
      do: 'tell',
      row: { event: 'opened' },
    });
  });
});

describe('a finding that was told in a digest', () => {
  it.each<[string, Arrival, Then, string, object | undefined]>([
    [
      'closed: nobody has a record of it',
      arrival({ workflow: 'RESOLVED' }),
      {},
      'nothing',
      { state: 'closed' },
    ],
    ['raised', arrival({ label: 'CRITICAL' }), { route: 'gather' }, 'tell', { event: 'raised' }],
    ['routed otherwise since', arrival(), { route: 'page' }, 'tell', { event: 'raised' }],
    ['suppressed since', arrival(), { route: 'none' }, 'nothing', undefined],
  ])('%s', (_, given, then, what, expected) => {
    const decision = decided(given, inDigest(), then);
    expect(decision.do).toBe(what);
    if (expected !== undefined) expect('row' in decision ? decision.row : undefined).toMatchObject(expected);
  });

  it('has a record of its own once it was told on its own: its close is told', () => {
    const raised = decided(arrival({ label: 'CRITICAL' }), inDigest());
    expect(raised).not.toHaveProperty('row.toldIn');
  });
});

describe('an opening', () => {
  it.each<[string, Arrival, LedgerRow | undefined, boolean]>([
    ['a new finding', arrival(), undefined, true],
    ['one that was closed', arrival(), row({ state: 'closed', closedAt: at(20) }), true],
    ['one that a worker set out to tell', arrival({ deliveryId: 'd-old' }), row({ state: 'claimed' }), false],
    ['one that was told', arrival(), row(), false],
    ['an escalation', arrival({ escalation: { action: 'To SOC', at: NOW } }), undefined, false],
  ])('%s: %#', (_, given, held, opens) => {
    expect(isOpening(given, decided(given, held, { route: 'page' }), held)).toBe(opens);
  });

  it('that is gathered spends no revision and holds no lease', () => {
    const given = arrival();
    const decision = decided(given, undefined, { route: 'gather' });
    if (decision.do !== 'tell') throw new Error(`it is ${decision.do}`);
    const verdict = triage(given.finding, compilePolicy({ schema: 'tocsin.policy/1', rules: [] } as never), {
      now: NOW,
    });
    const into = { digest: 'e'.repeat(40), kind: 'storm' } as const;
    expect(gatherInstead(given, verdict, decision.row, undefined, into, NOW)).toMatchObject({
      do: 'gather',
      row: { state: 'gathered', version: 1, revision: 0, episode: 1, leaseUntil: undefined, gathered: into },
    });
  });
});
