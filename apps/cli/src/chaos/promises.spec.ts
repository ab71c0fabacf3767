import type { IncidentNotice } from '@tocsin/findings';
import type { ApiCall, InjectedFault } from '@tocsin/simulator';
import type { Promised } from './chaos-report.js';
import type { Evidence } from './evidence.js';
import type { ChaosFinding } from './input.js';
import { promisesOf } from './promises.js';

const finding = (id: string): ChaosFinding => ({
  id,
  productArn: 'p',
  raw: {},
  twice: false,
  updated: false,
  closes: false,
});
const notice = (id: string, event = 'opened', revision = 1) =>
  ({ event, revision, incident: { incident_details: { id } } }) as unknown as IncidentNotice;
const injected = (kind: InjectedFault['kind'], over: Partial<InjectedFault> = {}): InjectedFault => ({
  service: 'sns',
  operation: 'PublishBatch',
  step: 'publish',
  kind,
  effect: 'nothing',
  count: 1,
  last: [],
  ...over,
});
const call = (operation: string, input: object): ApiCall => ({
  service: operation === 'PublishBatch' ? 'sns' : 'securityhub',
  operation,
  at: '2026-11-24T10:00:00.000Z',
  size: 1,
  caller: 'Processor',
  process: 1,
  input: { ...input },
});
const published = (id: string) => {
  const incident = { incident_id: id, incident_details: { id } };
  const Message = JSON.stringify({ default: JSON.stringify({ event: 'opened', revision: 1, incident }) });
  return call('PublishBatch', { PublishBatchRequestEntries: [{ Message }] });
};
const marked = (Id: string) => call('BatchUpdateFindings', { FindingIdentifiers: [{ Id }] });
const parked = { messageId: 'm', reason: 'unreadable', detail: '/Id: expected a text', told: false };

/** Two findings, both told, b resolved; one malformed; all as it should be. */
const good: Evidence = {
  seed: 1,
  rate: 0.05,
  input: { findings: [finding('a'), finding('b')], malformed: [{ id: 'broken' }] },
  closed: [finding('b')],
  notices: [notice('a'), notice('b'), notice('b', 'resolved', 2)],
  repeatsDropped: 0,
  emails: [],
  calls: [published('a'), published('b'), marked('a'), marked('b')],
  injected: [injected('throttle')],
  timedOut: new Set(),
  kinds: ['throttle'],
  steps: ['publish'],
  parked: [{ ...parked, deliveryId: 'broken' }],
  dead: [],
  ticketsLeft: 0,
  workflow: ({ id }) => ({ status: id === 'b' ? 'RESOLVED' : 'NOTIFIED', marked: true }),
  redriven: 0,
  restless: [],
  seconds: 1,
};
const emails = ['a opened', 'b opened'];

function broken(evidence: Evidence, exposed = {}, emailKeys = emails): readonly Promised['name'][] {
  const promises = promisesOf(evidence, { exposed: new Map(Object.entries(exposed)), emailKeys });
  return promises.filter(({ kept }) => !kept).map(({ name }) => name);
}

test('nothing is broken where all is as it should be', () => {
  expect(broken(good)).toEqual([]);
});

// Each row is a planted fault of its own: a promise that cannot be broken here guards nothing.
test.each<[string, Partial<Evidence>, readonly Promised['name'][]]>([
  ['a notice is missing', { notices: [notice('a'), notice('b')] }, ['lost']],
  ['nobody was told at all', { notices: [] }, ['lost']],
  [
    'a notice came under another revision too',
    { notices: [...good.notices, notice('a', 'opened', 2)] },
    ['duplicates'],
  ],
  [
    'a notice came that should not',
    { notices: [...good.notices, notice('a', 'reopened', 2)] },
    ['duplicates'],
  ],
  ['a finding is not marked', { workflow: () => ({ status: 'NEW', marked: false }) }, ['stuck']],
  ['a mark has undone a close', { workflow: () => ({ status: 'NOTIFIED', marked: true }) }, ['stuck']],
  ['a finding was marked before it was told', { calls: [marked('a'), published('a')] }, ['order']],
  ['a good finding is parked', { parked: [...good.parked, { ...parked, deliveryId: 'other' }] }, ['parked']],
  [
    'what is parked has no reason',
    { parked: [{ ...parked, deliveryId: 'broken', reason: 'unknown' }] },
    ['parked'],
  ],
  ['what is malformed is gone', { parked: [] }, ['parked']],
  ['a kind of fault never happened', { injected: [] }, ['faults']],
  ['a fault happened at another step', { injected: [injected('throttle', { step: 'claim' })] }, ['faults']],
  ['a dead-letter queue holds something', { dead: ['UrgentDeadLetterQueue holds 1'] }, ['rest']],
  ['the ticket queue was not emptied', { ticketsLeft: 1 }, ['rest']],
  ['it never came to rest', { restless: ['not quiet after 1 ms'] }, ['rest']],
])('where %s', (_, over, names) => {
  expect(broken({ ...good, ...over })).toEqual(names);
});

test('an e-mail may be repeated as often as a fault came after its effect, and no more', () => {
  const twice = [...emails, 'a opened'];
  expect(broken(good, {}, twice)).toEqual(['repeats']);
  expect(broken(good, { 'b opened': 5 }, twice)).toEqual(['repeats']);
  expect(broken(good, { 'a opened': 1 }, twice)).toEqual([]);
  const deliveredTwice = injected('duplicate', { operation: 'Deliver' });
  expect(broken({ ...good, injected: [...good.injected, deliveredTwice] }, {}, twice)).toEqual([]);
});

test('what a fault did not reach is said of runs in which something fails', () => {
  expect(broken({ ...good, rate: 0, injected: [] })).toEqual([]);
});
