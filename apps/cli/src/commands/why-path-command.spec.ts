import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aFinding, anEvent, anOcsfFinding } from '@tocsin/findings/testing';
import { main } from '../main.js';
import { displayWidth } from '../terminal/display-width.js';
import { collectedTerminal } from '../testing/collected-terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-path-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
cpSync(join(__dirname, '../check/fixtures'), folder, { recursive: true });

const hostile = '\u001B]0;owned\u0007\u001B[2J\u009B31m\u202Egpj.exe\r\nnext \u2066line';
const asff = (label: string, over: object = {}) =>
  aFinding({ Severity: { Label: label }, Workflow: { Status: 'NEW' }, RecordState: 'ACTIVE', ...over });
writeFileSync(
  join(folder, 'findings.json'),
  JSON.stringify([
    asff('HIGH', { Title: 'A backdoor' }),
    asff('CRITICAL', { Title: hostile, ProductName: hostile }),
    anEvent([asff('LOW')], { action: { name: 'Escalate to SOC' } }),
    anEvent([asff('LOW')], { action: { name: 'Another' } }),
    anOcsfFinding(),
    { a: 1 },
  ]),
);

// eslint-disable-next-line no-control-regex -- looking for them is the purpose
const ACTING = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069]/;

async function why(...argv: readonly string[]) {
  const terminal = collectedTerminal({ cwd: folder });
  const exitCode = await main(
    ['why', '--no-color', '--now', '2026-11-24T12:00:00Z', ...argv],
    terminal,
    '0.1.0',
  );
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

describe('tocsin why --template', () => {
  it('says of each finding which rule takes it, and which refuses it on which field', async () => {
    const { exitCode, out, err } = await why('findings.json', '--template', 'recipe.yaml');
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^ {2}1 {2}told · A backdoor +findings\.json, record 1\n {5}A new finding comes: severity HIGH/,
    );
    expect(out).toContain('The event rule "security-hub-high-severity" matches: email to\n');
    expect(out).toMatch(/^ {2}2 {2}nobody is told · /m);
    expect(out).toContain('The automation rule "Escalate Critical Findings" writes Note, Workflow.\n');
    expect(out).toMatch(/detail\.findings\.Workflow\.Status it wants \["NEW"\] and gets\s+"NOTIFIED"\./);
    expect(out).toMatch(/^ {2}3 {2}told · [^]*The event rule "security-hub-custom-escalation" matches/m);
    expect(out).toMatch(/record 4\n.*there is no custom action "Another"; there is Escalate to SOC/);
    expect(out).toMatch(/record 5\n.*format ocsf: the way of ASFF findings alone is explained/);
    expect(out.replaceAll('\n', ' ')).toContain(
      '3 findings: 2 told, 1 not told; 3 refused. Through: recipe.yaml.',
    );
  });

  // Planted fault seen red: steps that are not cleaned.
  it('stays within 80 columns, with nothing that acts on a terminal', async () => {
    const { out } = await why('findings.json', '--template', 'recipe.yaml');
    expect(out).not.toMatch(ACTING);
    for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  it('--json is one object that says the same, with at most ten steps a finding', async () => {
    const { out } = await why('findings.json', '--template', 'recipe.yaml', '--json');
    const { schema, through, findings, totals } = JSON.parse(out);
    expect([schema, through]).toEqual(['tocsin.path/1', ['recipe.yaml']]);
    expect(totals).toEqual({ findings: 3, told: 2, notTold: 1, unknown: 0, refused: 3, noFinding: 0 });
    expect(findings[1]).toMatchObject({
      outcome: 'explained',
      number: 2,
      record: 2,
      finding: { severity: 'CRITICAL' },
      told: 'no',
      seen: { Workflow: { Status: 'NOTIFIED' } },
      doubts: [],
    });
    for (const { lines = [] } of findings) expect(lines.length).toBeLessThanOrEqual(10);
  });

  it.each([
    [['--template', 'own-policy.yaml'], 'not known'],
    [['--template', 'own-policy.yaml', '--policy', 'recipe'], 'told'],
    [['--template', 'own-policy.yaml', '--template', 'recipe.yaml'], 'told'],
  ])('through %j the first is %s', async (argv, word) => {
    const { out } = await why('findings.json', ...argv);
    expect(out).toMatch(new RegExp(`^ {2}1 {2}${word} · `));
  });

  it('explains the sample day where no file is named', async () => {
    const { exitCode, out } = await why('--template', 'recipe.yaml');
    expect(out).toMatch(/soc-day\.json, record 1\b/);
    expect(exitCode).toBe(0);
  });

  it.each<[string, readonly string[], RegExp]>([
    [
      'a missing template',
      ['--template', 'no.yaml'],
      /^tocsin: cannot read no\.yaml: there is no such file\n$/,
    ],
    [
      'a file that is no template',
      ['--template', 'findings.json'],
      /found a list of 6; allowed: a CloudFormation/,
    ],
    [
      'a missing file',
      ['no.json', '--template', 'recipe.yaml'],
      /cannot read no\.json: there is no such file/,
    ],
    [
      '--only',
      ['--template', 'recipe.yaml', '--only', 'wakes'],
      /^tocsin: --only is for what a policy decides/,
    ],
  ])('ends with 2 for %s, and prints nothing else', async (_, argv, message) => {
    const { exitCode, out, err } = await why(...argv);
    expect(err).toMatch(message);
    expect([exitCode, out]).toEqual([2, '']);
  });
});
