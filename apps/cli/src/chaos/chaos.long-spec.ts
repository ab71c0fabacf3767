import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { defaultAssembly } from '../scenarios/stack.js';
import type { ChaosReport } from './chaos-report.js';
import { chaosText } from './chaos-text.js';
import { runChaos } from './run-chaos.js';
import { withHandler } from './with-handler.js';

const run = (assembly: string, findings: number, seed = 1) =>
  runChaos({ assembly, seed, findings, rate: 0.05, timeoutMs: 900_000, onProgress: () => undefined });

function show(report: ChaosReport): void {
  console.log(chaosText(report, { width: 80, paint: (_, text) => text }));
}

const brokenIn = ({ promises }: ChaosReport) => promises.filter(({ kept }) => !kept).map(({ name }) => name);

test('1,000 findings while 5 % of all operations fail: everything that is promised holds', async () => {
  const report = await run(defaultAssembly, 1000);
  show(report);
  expect(report.promises.filter(({ kept }) => !kept)).toEqual([]);
  expect(report.outcome).toMatchObject({ told: 980, parked: 0, missing: 0 });
  // Without faults after the effect, and without repeats, the run would have shown nothing.
  expect(report.faults.kills).toBeGreaterThan(20);
  expect(report.receiver.repeatsDropped).toBeGreaterThan(0);
  expect(report.emails.repeats).toBeGreaterThan(0);
});

// Controls: the same proof, of a processor with a planted departure from its design, must fail.
test.each<[string, readonly string[]]>([
  ['without-ledger', ['repeats']],
  ['mark-first', ['lost', 'order']],
  ['failed-ignored', ['stuck']],
])('a processor that was built %s breaks a promise', async (plant, names) => {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-control-'));
  const handler = join(folder, 'index.js');
  const tool = join(__dirname, '../../../../tools/planted-processor.mjs');
  await promisify(execFile)(process.execPath, [tool, plant, handler]);
  await using copy = await withHandler(defaultAssembly, handler);
  await rm(folder, { recursive: true });
  const report = await run(copy.folder, 150);
  show(report);
  expect(brokenIn(report)).toEqual(expect.arrayContaining([...names]));
});
