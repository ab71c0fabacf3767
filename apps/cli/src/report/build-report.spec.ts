import fc from 'fast-check';
import type { RunRecord } from '../run/fed-record.js';
import type { HandledLine } from '../run/processor-log.js';
import { aFed, aLine, aName, aNotice, aState } from '../testing/run-values.js';
import { buildReport, exitCodeOf } from './build-report.js';
import type { RunReport } from './run-report.js';

const finding = aName();
const fedWith = (over: Parameters<typeof aFed>[1]): readonly RunRecord[] => [
  { kind: 'fed', fed: aFed(finding, over) },
];
const report = (records: readonly RunRecord[], state = aState(), stopped?: string): RunReport =>
  buildReport({ records, stopped }, state, () => undefined);

const notice = aNotice();
const incidentId = notice.incident.incident_id;
const told = aLine(finding, { event: 'opened', revision: 1, incidentId, priority: 'P2' });
const email = {
  to: 'soc@example.com',
  subject: 's',
  text: 't',
  at: '',
  attributes: { incident_id: incidentId, event: 'opened' },
};
const arrived = aState({ tickets: [notice], emails: [email] });
const parkedMessage = {
  messageId: 'm',
  reason: 'not published',
  detail: 'InvalidParameter',
  findingId: finding.id,
  productArn: finding.productArn,
  told: false,
};

describe('how a record ends', () => {
  it.each<[string, Parameters<typeof aFed>[1], string, RegExp | undefined]>([
    ['told', { handled: [told] }, 'told', undefined],
    [
      'told and later its own echo',
      { handled: [told, aLine(finding, { outcome: 'not told', reason: 'told already' })] },
      'told',
      undefined,
    ],
    [
      'not told',
      { handled: [aLine(finding, { outcome: 'not told', reason: 'told already' })] },
      'not told',
      /^told already$/,
    ],
    [
      'shadow mode',
      { handled: [aLine(finding, { outcome: 'would tell', event: 'opened', subject: 'S' })] },
      'not told',
      /^shadow mode: would have told opened \(S\)$/,
    ],
    ['parked', { parked: [parkedMessage] }, 'parked', /^not published: InvalidParameter$/],
    [
      'parked, so the log says',
      { handled: [aLine(finding, { outcome: 'parked', reason: 'x' })] },
      'lost',
      /the parked queue does not hold it/,
    ],
    ['matched, then silence', {}, 'lost', /neither told nor parked/],
    [
      'retried, then silence',
      { handled: [aLine(finding, { outcome: 'retry', reason: 'SNS refused it' })] },
      'lost',
      /gave up on it: SNS refused it/,
    ],
    ['not at rest', { eventRules: [], stopped: 'not quiet after 5 s' }, 'lost', /^not quiet after 5 s$/],
    [
      'matches no rule',
      {
        eventRules: [],
        unmatched: [
          { rule: 'open', misses: [{ path: 'Severity.Label', wanted: 'HIGH', got: 'MEDIUM' }] },
          { rule: 'escalate', misses: [{ path: 'detail-type', wanted: 'x', got: 'y' }] },
        ],
      },
      'not told',
      /^matches no event rule: open wants Severity\.Label HIGH, found MEDIUM$/,
    ],
    [
      'is of a kind that no rule takes',
      {
        eventRules: [],
        unmatched: ['open', 'escalate'].map((rule) => ({
          rule,
          misses: [
            { path: 'detail-type', wanted: 'Imported', got: 'GuardDuty Finding' },
            { path: 'RecordState', wanted: 'ACTIVE', got: 'nothing' },
          ],
        })),
      },
      'not told',
      /^matches no event rule: none takes detail-type GuardDuty Finding$/,
    ],
  ])('%s', (_, over, outcome, reason) => {
    const [record] = report(fedWith(over), over?.handled?.[0] === told ? arrived : aState()).records;
    expect(record?.outcome).toBe(outcome);
    if (reason === undefined) expect(record?.reason).toBeUndefined();
    else expect(record?.reason).toMatch(reason);
  });

  it('a repeat after a crash is one notice', () => {
    const { records, totals } = report(fedWith({ handled: [told, told] }), arrived);
    expect(records[0]?.findings[0]?.notices).toHaveLength(1);
    expect(totals.notices).toBe(1);
  });
});

describe('what did not arrive', () => {
  const records = fedWith({ handled: [told] });
  it.each<[string, Partial<typeof arrived>, RegExp]>([
    ['no ticket', { tickets: [] }, /opened \(revision 1\) was told, but is not in the ticket queue/],
    [
      'a ticket of another revision',
      { tickets: [aNotice('finding-1', 'opened', 2)] },
      /\(revision 1\) was told, but is not/,
    ],
    ['no e-mail', { emails: [] }, /opened was told, but 1 e-mail did not arrive/],
    [
      'an e-mail of another incident',
      { emails: [{ ...email, attributes: { event: 'opened' } }] },
      /1 e-mail did not arrive/,
    ],
    [
      'a dead letter',
      { deadLetters: [{ queue: 'UrgentDeadLetterQueue', messages: 2 }] },
      /UrgentDeadLetterQueue holds 2 messages/,
    ],
    ['a ticket that is no notice', { unreadableTickets: 1 }, /1 message in the ticket queue cannot be read/],
  ])('%s', (_, over, sentence) => {
    const found = report(records, { ...arrived, ...over });
    expect(found.undelivered).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]) as string[]);
    expect(exitCodeOf(found, { strict: false })).toBe(1);
  });

  it('is nothing when all of it arrived; a stack without ticket queue or mailbox has nothing to miss', () => {
    expect(report(records, arrived).undelivered).toEqual([]);
    expect(report(records, aState({ tickets: undefined })).undelivered).toEqual([]);
    expect(exitCodeOf(report(records, arrived), { strict: true })).toBe(0);
  });
});

describe('what was denied', () => {
  const denial = {
    at: '2026-10-14T09:34:02.110Z',
    principal: 'arn:aws:sts::111122223333:assumed-role/Role/Processor',
    action: 'sns:Publish',
    resource: 'arn:aws:sns:eu-west-1:111122223333:Topic',
    because: 'because no identity-based policy allows the sns:Publish action',
  };
  const again = { ...denial, at: '2026-10-14T09:34:03.110Z' };
  const other = { ...denial, action: 'sqs:SendMessage' };

  // Planted faults seen red: a denial without an exit code; retries shown one by one.
  it('fails the run, and is told once with how often it came', () => {
    const found = report([], aState({ denied: [denial, other, again] }));
    expect(found.denied).toEqual([
      { ...denial, times: 2 },
      { ...other, times: 1 },
    ]);
    expect(found.totals.denied).toBe(3);
    expect(exitCodeOf(found, { strict: false })).toBe(1);
  });

  it('is no failure where it could only not be decided', () => {
    const found = report([], aState({ undecided: [denial] }));
    expect([found.undecided, found.denied]).toEqual([[{ ...denial, times: 1 }], []]);
    expect(exitCodeOf(found, { strict: true })).toBe(0);
  });
});

describe('the totals', () => {
  const source = { file: 'f', record: 1 };
  const outcome = fc.constantFrom<HandledLine['outcome']>(
    'told',
    'not told',
    'would tell',
    'parked',
    'retry',
  );
  const fed = fc.record({
    handled: fc.array(
      outcome.map((one) => aLine(finding, { outcome: one, event: 'opened', revision: 1, incidentId })),
    ),
    eventRules: fc.constantFrom<readonly string[]>([], ['OpenRule0A1B2C3D']),
    stopped: fc.constantFrom(undefined, 'not quiet'),
    parked: fc.constantFrom([], [parkedMessage]),
  });
  const record = fc.oneof(
    fed.map((over): RunRecord => ({ kind: 'fed', fed: aFed(finding, over) })),
    fc.constantFrom<RunRecord>(
      { kind: 'refused', source, reason: 'r' },
      { kind: 'not read yet', source, reason: 'r' },
    ),
  );

  // Planted fault: an ending that falls through to `not told` instead of `lost`.
  it('add up, and nothing that matched a rule ends silently', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 30 }), (records) => {
        const { totals, records: ended } = report(records);
        expect(totals.given).toBe(records.length);
        expect(totals.read + totals.refused + totals.notReadYet).toBe(totals.given);
        expect(totals.told + totals.notTold + totals.parked + totals.lost).toBe(totals.read);
        records.forEach((one, index) => {
          const said = one.kind !== 'fed' || one.fed.handled.some((line) => /told|tell/.test(line.outcome));
          const silent =
            one.kind === 'fed' && !said && one.fed.parked.length === 0 && one.fed.eventRules.length > 0;
          if (silent) expect(ended[index]?.outcome).toBe('lost');
        });
      }),
    );
  });

  it.each<[string, RunReport, boolean, 0 | 1]>([
    ['nothing given', report([]), true, 0],
    ['refused', report([{ kind: 'refused', source, reason: 'r' }]), false, 0],
    ['refused, strict', report([{ kind: 'refused', source, reason: 'r' }]), true, 1],
    ['not read yet, strict', report([{ kind: 'not read yet', source, reason: 'r' }]), true, 0],
    ['lost', report(fedWith({})), false, 1],
    ['parked', report(fedWith({ parked: [parkedMessage] })), false, 0],
    ['the run ended early', report([], aState(), 'not quiet'), false, 1],
  ])('exit code when %s', (_, given, strict, code) => {
    expect(exitCodeOf(given, { strict })).toBe(code);
  });
});
