import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { compilePolicy, recipePolicy } from '@tocsin/findings';
import { aFinding } from '@tocsin/findings/testing';
import { firstCursor } from '../sweep/cursor.js';
import { runSweep } from '../sweep/run-sweep.js';
import { emptyTally, type Tally } from '../sweep/tally.js';
import { report } from './report.js';

/** What an attacker writes into a finding; no word of ours holds it. */
const STAIN = 'zq7-stain';
const NOW = '2026-11-25T12:00:00.000Z';

function linesOf(tally: Tally): readonly Readonly<Record<string, unknown>>[] {
  const lines: string[] = [];
  const write = (...line: readonly unknown[]): void => void lines.push(String(line[0]));
  const spies = (['log', 'info', 'warn', 'error'] as const).map((level) =>
    jest.spyOn(console, level).mockImplementation(write),
  );
  try {
    const metrics = new Metrics({ namespace: 'Tocsin', serviceName: 'tocsin-sweeper' });
    report(tally, new Logger({ serviceName: 'tocsin-sweeper' }), metrics);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

beforeAll(() => {
  process.env['POWERTOOLS_DEV'] = 'true';
  // In development it would write no metrics.
  process.env['POWERTOOLS_METRICS_DISABLED'] = 'false';
});

it('counts what was seen, sent and failed, by reason alone', () => {
  const name = { findingId: 'f', productArn: 'p' };
  const lines = linesOf({
    seen: 7,
    sent: [
      { ...name, reason: 'never-told', deliveryId: 'd1' },
      { ...name, reason: 'never-told', deliveryId: 'd2' },
      { ...name, reason: 'closed', deliveryId: 'd3' },
    ],
    failed: [{ what: 'not sent', why: 'InternalError: later', ...name }],
  });
  const metrics = lines
    .filter((line) => '_aws' in line)
    .map(({ _aws, service: _service, ...rest }) => rest)
    .toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));
  expect(metrics).toEqual([
    { reason: 'closed', SweepSent: 1 },
    { reason: 'never-told', SweepSent: 2 },
    { SweptFindings: 7, SweepFailed: 1 },
  ]);
});

it('logs nothing of a finding but its ids', async () => {
  const stained = {
    Title: STAIN,
    Description: STAIN,
    GeneratorId: STAIN,
    Types: [STAIN],
    Note: { Text: STAIN, UpdatedBy: STAIN, UpdatedAt: '2026-11-24T09:00:00.000Z' },
    UserDefinedFields: { [STAIN]: STAIN },
  };
  const findings = [
    aFinding({ ...stained, UpdatedAt: '2026-11-25T09:00:00.000Z' }),
    { ...stained, AwsAccountId: { [STAIN]: STAIN } },
    STAIN,
  ];
  const tally = emptyTally();
  await runSweep(
    firstCursor(NOW),
    [{ kind: 'open', severity: 'HIGH' }],
    {
      policy: compilePolicy(recipePolicy),
      mode: 'live',
      settledBefore: NOW,
      installedAt: '2026-11-01T00:00:00.000Z',
      accountId: '111122223333',
      region: 'eu-west-1',
    },
    {
      getPage: async () => ({ findings }),
      readLedger: async () => new Map(),
      sendUrgent: async () => new Map(),
      sendRoutine: async () => new Map(),
      clock: () => NOW,
      millisecondsLeft: () => 100_000,
    },
    tally,
  );
  expect([tally.sent.length, tally.failed.length]).toEqual([1, 2]);
  // Planted fault seen red: the message of the error of reading, which quotes what was found.
  expect(JSON.stringify(linesOf(tally))).not.toContain(STAIN);
});
