import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../main.js';
import type { RunReport } from '../report/run-report.js';
import { collectedTerminal } from '../testing/collected-terminal.js';
import { defaultAssembly } from './stack.js';

async function run(...more: string[]) {
  const terminal = collectedTerminal();
  const exitCode = await main(
    ['run', '--assembly', defaultAssembly, '--time-scale', '0.005', ...more],
    terminal,
    '0.1.0',
  );
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

describe('the main job over the sample day', () => {
  it('accounts for every record, and each of the five rules is met', async () => {
    const { exitCode, out } = await run('--json');
    const report = JSON.parse(out) as RunReport;
    expect(report).toMatchObject({ schema: 'tocsin.run/1', undelivered: [] });
    expect(report.totals).toMatchObject({
      given: 20,
      read: 19,
      refused: 1,
      notReadYet: 0,
      parked: 1,
      lost: 0,
      undelivered: 0,
    });
    const rules = new Set(report.records.flatMap(({ eventRules }) => eventRules));
    expect([...rules].sort()).toEqual(['close', 'critical', 'escalate', 'open', 'raise']);
    const events = new Set(report.tickets.map(({ event }) => event));
    expect([...events].sort()).toEqual(['escalated', 'opened', 'raised', 'reopened', 'resolved']);
    expect(exitCode).toBe(0);
  });

  it('shows it to a person, in 80 columns', async () => {
    // Test runners set FORCE_COLOR, and a colour has no width.
    const { exitCode, out, err } = await run('--no-color');
    for (const title of [
      'What came in',
      'What each became',
      'One e-mail',
      'In the ticket queue',
      'How each finding is marked now',
      'Parked, and why',
      'Refused, and why',
      'Totals',
    ]) {
      expect(out).toContain(title);
    }
    expect(out).toContain('Everything is accounted for.');
    expect(err).not.toBe('');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(exitCode).toBe(0);
  });

  it('ends with 1 when something was refused and --strict asks for it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tocsin-strict-'));
    const file = join(folder, 'refused.json');
    await writeFile(file, '[{"a":1}]');
    expect((await run('--findings', file)).exitCode).toBe(0);
    expect((await run('--findings', file, '--strict')).exitCode).toBe(1);
    await rm(folder, { recursive: true });
  });
});
