import type { ChaosReport } from './chaos-report.js';
import { chaosText } from './chaos-text.js';

const kinds = { throttle: 3, partial: 1 } as ChaosReport['faults']['byKind'];
const none = { throttle: 0, partial: 0 } as ChaosReport['faults']['byKind'];
const report: ChaosReport = {
  schema: 'tocsin.chaos/1',
  seed: 7,
  rate: 0.05,
  input: { findings: 3, malformed: 1, twice: 1, updated: 0, closed: 1 },
  outcome: { told: 2, parked: 0, missing: 1, marked: 2 },
  receiver: { notices: 3, repeatsDropped: 4 },
  emails: { sent: 3, repeats: 1, afterEffect: 1, deliveredTwice: 0 },
  calls: 90,
  timedOut: 1,
  faults: {
    total: 4,
    kills: 0,
    byKind: kinds,
    bySteps: { publish: kinds, record: none } as never,
    injected: [],
  },
  redriven: 1,
  promises: [
    { name: 'lost', says: 'all told', found: 1, allowed: 0, kept: false, examples: ['a\u001B[2J opened 1'] },
    { name: 'repeats', says: 'few', found: 1, allowed: 2, kept: true, examples: ['not shown'] },
  ],
  seconds: 1.5,
  kept: false,
};
const page = { width: 80, paint: (_: unknown, text: string) => text };

test('the account of a run, with what is broken and its examples, cleaned', () => {
  expect(chaosText(report, page)).toMatchInlineSnapshot(`
    "
    Seed 7: 5 % of all operations fail
    In         3 findings: 1 delivered twice, 0 updated, 1 resolved; 1 malformed
    Out        2 told + 0 parked + 1 missing = 3; 2 marked
    Receiver   3 notices, 4 repeats dropped by incident id and revision
    E-mails    3, of which 1 repeat; 1 times a fault hit a notice that was out
    Faults     4 in 90 calls and their deliveries, 0 workers killed, 1 timed out
    Redriven   1 message that ran out of receives or were parked, once the faults were over

    Faults, by step ────────────────────────────────────────────────────────────────
                       publish   record      all
      throttle               3        0        3
      partial                1        –        1

    What was promised ──────────────────────────────────────────────────────────────
    ✗ lost           1  all told
        a[2J opened 1
    ✓ repeats        1 (2 allowed)  few

    A promise is broken, after 1.5 s. The same seed places the same faults.
    "
  `);
});

test('a run in which all held says so', () => {
  expect(chaosText({ ...report, promises: [], kept: true }, page)).toContain(
    'Everything that was promised held, in 1.5 s.',
  );
});
