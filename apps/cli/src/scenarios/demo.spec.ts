import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../main.js';
import { collectedTerminal } from '../testing/collected-terminal.js';
import { defaultAssembly } from './stack.js';

const shipped = mkdtempSync(join(tmpdir(), 'tocsin-demo-'));
beforeAll(() => {
  cpSync(defaultAssembly, join(shipped, 'cdk.out'), { recursive: true });
  cpSync(join(__dirname, '../check/fixtures/recipe.yaml'), join(shipped, 'recipe.yaml'));
});
afterAll(() => rmSync(shipped, { recursive: true }));

async function demo(
  ...argv: readonly string[]
): Promise<{ readonly exitCode: number; readonly out: string; readonly err: string }> {
  const terminal = collectedTerminal();
  const exitCode = await main(['demo', ...argv], { ...terminal, shipped }, '0.1.0');
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

// Planted faults seen red: a recipe that writes no Workflow (no hole); a finding that is not CRITICAL.
it('explains a lost CRITICAL, and shows the e-mail of one that is told', async () => {
  const { exitCode, out } = await demo('--no-color');
  expect(out).toContain('culprit   automation rule "Escalate Critical Findings"');
  expect(out).toContain('Nobody is told.');
  expect(out).toMatch(/Subject {3}\[P1\]\[CRITICAL\] GuardDuty/);
  expect(out).toContain('You do now:');
  expect(exitCode).toBe(0);
}, 60_000);

it('gives both to a program', async () => {
  const { exitCode, out } = await demo('--json');
  const { schema, hole, incident, email } = JSON.parse(out) as Record<string, Record<string, unknown>>;
  expect([schema, exitCode]).toEqual(['tocsin.demo/1', 0]);
  expect(hole).toMatchObject({ kind: 'opened', culprit: { part: 'automation rule' } });
  expect(incident).toMatchObject({ priority: 'P1' });
  expect(email?.['subject']).toMatch(/^\[P1\]\[CRITICAL\]/);
}, 60_000);

it('says what is missing, and starts nothing', async () => {
  const terminal = collectedTerminal();
  const exitCode = await main(['demo'], { ...terminal, shipped: join(shipped, 'nowhere') }, '0.1.0');
  expect([exitCode, terminal.out()]).toEqual([2, '']);
  expect(terminal.err()).toMatch(
    /the demonstration is not complete: .*recipe\.yaml is missing; install tocsin again/,
  );
});
