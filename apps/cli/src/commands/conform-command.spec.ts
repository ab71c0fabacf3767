import { execFileSync } from 'node:child_process';
import type { ConformanceRow } from '@tocsin/simulator';
import type { ConformReport } from '../conform/conform-report.js';
import { main } from '../main.js';
import { collectedTerminal } from '../testing/collected-terminal.js';

async function conform(...argv: readonly string[]) {
  const terminal = collectedTerminal();
  const exitCode = await main(['conform', ...argv], terminal, '0.1.0');
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

let assumed: readonly ConformanceRow[];
beforeAll(async () => {
  const { CONFORMANCE } = await import('@tocsin/simulator');
  assumed = CONFORMANCE.flatMap(({ rows }) => rows).filter(({ status }) => status === 'assumed');
});

// Planted fault seen red: what is documented is printed too.
it('prints every behaviour that is assumed, and no other', async () => {
  const { exitCode, out } = await conform('--json');
  const { schema, services, preamble } = JSON.parse(out) as ConformReport;
  expect([exitCode, schema]).toEqual([0, 'tocsin.conform/1']);
  expect(services.flatMap((service) => service.assumed).map(({ id }) => id)).toEqual(
    assumed.map(({ id }) => id),
  );
  expect(preamble[0]).toMatch(/^ACCOUNT=/);
});

// Planted fault seen red: changes are not said.
it('is a script that bash reads, and in which every change is said above its command', async () => {
  const { out } = await conform();
  execFileSync('bash', ['-n', '-c', out]);
  const lines = out.split('\n');
  const commands = assumed.flatMap(({ check }) => check?.commands ?? []);
  expect(commands.length).toBeGreaterThan(20);
  for (const { command, changes } of commands) {
    const places = lines.flatMap((line, at) => (line === command ? [at] : []));
    expect(places.length).toBeGreaterThan(0);
    if (changes !== undefined) for (const at of places) expect(aboveOf(lines, at)).toContain('CHANGES: ');
  }
  expect(lines.filter((line) => line.startsWith('# ') && line.length > 100)).toEqual([]);
});

/** The comment right above a line. */
function aboveOf(lines: readonly string[], at: number): string {
  let first = at;
  while (lines[first - 1]?.startsWith('# ')) first -= 1;
  return lines.slice(first, at).join('\n');
}

it('takes services, and says which there are', async () => {
  const { out } = await conform('--service', 'sns', '--json');
  expect((JSON.parse(out) as ConformReport).services.map(({ id }) => id)).toEqual(['sns']);
  const wrong = await conform('--service', 'ec2');
  expect([wrong.exitCode, wrong.err]).toEqual([
    2,
    expect.stringMatching(/allowed are security-hub, .*, sns, /),
  ]);
});
