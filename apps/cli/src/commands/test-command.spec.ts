import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aFinding } from '@tocsin/findings/testing';
import { main } from '../main.js';
import { displayWidth } from '../terminal/display-width.js';
import { collectedTerminal } from '../testing/collected-terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, value: unknown): string => {
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  return name;
};
async function test(...argv: string[]) {
  const terminal = collectedTerminal({ cwd: folder });
  const exitCode = await main(
    ['test', '--no-color', '--now', '2026-11-24T12:00:00Z', ...argv],
    terminal,
    '0.1.0',
  );
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

const high = {
  id: 'high',
  title: 'HIGH is P1',
  when: { facts: { severity: ['HIGH'], class: ['threat'] } },
  then: { priority: 'P1', route: 'page' },
};
const quiet = {
  id: 'quiet',
  title: 'The scanner',
  when: {
    asff: { GeneratorId: [{ Value: aFinding()['GeneratorId'], Comparison: 'EQUALS' }] },
    facts: { severity: ['LOW'], account: ['111122223333'] },
  },
  then: { suppress: { owner: 'team build', reason: 'a scan', expires: '2026-12-20' } },
};
const policy = (...rules: object[]) => ({ schema: 'tocsin.policy/1', rules });
const cases = (...list: object[]) => ({ schema: 'tocsin.cases/1', cases: list });
const pages = {
  title: 'a backdoor pages',
  base: 'asff',
  finding: {},
  matches: ['high'],
  expect: { pages: true },
};
const sleeps = {
  title: 'the scanner sleeps',
  base: 'asff',
  finding: { Severity: { Label: 'LOW' } },
  matches: ['quiet'],
  matchesNot: ['high'],
  expect: { suppressed: true },
};
const wrong = {
  ...pages,
  title: 'it pages as P3',
  base: 'guardduty',
  matches: ['quiet'],
  expect: { priority: 'P3' },
};

file('good.json', policy(high, quiet));
file('good.cases.json', cases(pages, sleeps));
file('red.json', policy(high, quiet));
file('red.cases.json', cases(pages, wrong));
file('alone.json', policy(high));
file(
  'hidden.json',
  policy({ ...quiet, when: { asff: { Title: [{ Value: 'scan', Comparison: 'CONTAINS' }] } } }),
);
file('hidden.cases.json', cases({ ...pages, matches: undefined, expect: { pages: false } }));

describe('tocsin test', () => {
  it('is short when every case holds', async () => {
    const { exitCode, out, err } = await test('good.json');
    expect(out).toMatch(/^good\.json ─+ 2 rules, 2 cases\n✓ 2 of 2 hold \(good\.cases\.json\)\n/);
    expect(out).toMatch(/✓ 2 cases hold, 0 errors, 0 warnings/);
    expect([exitCode, err]).toEqual([0, '']);
  });

  it('--verbose names the cases that hold', async () => {
    const { out } = await test('good.json', '--verbose');
    expect(out).toContain('✓ a backdoor pages\n✓ the scanner sleeps\n');
  });

  // Planted fault seen red: a report that is always ok.
  it('says of a case that fails what was expected, what came, why, and what came of the clauses', async () => {
    const { exitCode, out } = await test('red.json');
    expect(out).toContain(
      [
        '✗ it pages as P3',
        '    priority: expected P3, got P1',
        '    rule quiet: expected matched, got not matched',
        '      clause 1 of 1: not matched',
        '        facts.severity: not matched',
        '        facts.account: matched',
        '        asff.GeneratorId: not applicable',
        `    because: Rule "HIGH is P1" decides: severity HIGH, from GuardDuty's own`,
        '    number.',
        '✓ 1 of 2 hold (red.cases.json)',
      ].join('\n'),
    );
    expect(out).toMatch(/✗ 1 of 2 cases failed/);
    expect(out).not.toContain('a backdoor pages');
    expect(exitCode).toBe(1);
  });

  it('takes several policies; one that is red makes it red', async () => {
    const { exitCode, out } = await test('good.json', 'red.json');
    expect(out).toMatch(/^good\.json[^]*^red\.json[^]*1 of 4 cases failed/m);
    expect(exitCode).toBe(1);
  });

  it('takes cases from elsewhere', async () => {
    expect(await test('alone.json', '--cases', file('other.json', cases(pages)))).toMatchObject({
      exitCode: 0,
    });
  });

  it('warns of a policy without cases, and fails where that is asked for', async () => {
    const { exitCode, out } = await test('alone.json');
    expect(out).toContain('! no cases beside it: nothing says what this policy must decide\n');
    expect(out).toContain('1 policy without cases');
    expect(exitCode).toBe(0);
    expect(await test('alone.json', '--strict')).toMatchObject({ exitCode: 1 });
  });

  it('fails for an error in the policy itself, whatever the cases say', async () => {
    const { exitCode, out } = await test('hidden.json');
    expect(out).toMatch(/✓ 1 of 1 hold/);
    expect(out).toMatch(/^error suppression-attacker-text\n {2}rule "quiet", rules\[0\]\.when/m);
    expect(exitCode).toBe(1);
  });

  it('remarks on a suppression that expires within the days asked for', async () => {
    expect((await test('good.json')).out).not.toContain('suppression-expiring');
    const { out } = await test('good.json', '--expiring-days', '30');
    expect(out).toContain('warning suppression-expiring\n');
  });

  it('tries suppressions on findings, and says what of them it could not read', async () => {
    const findings = file('month.json', [aFinding(), { a: 1 }]);
    const { out, err } = await test('good.json', '--findings', findings);
    expect(out).toContain('suppression-matches-nothing');
    expect(err).toMatch(/^tocsin: 1 of 2 records of --findings hold no finding that can be read/);
    const met = file('met.json', [aFinding({ Severity: { Label: 'LOW' } })]);
    expect((await test('good.json', '--findings', met)).out).not.toContain('suppression-matches-nothing');
  });

  it('--json is one object that says the same', async () => {
    const { exitCode, out } = await test('red.json', 'alone.json', '--json');
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      schema: 'tocsin.test/1',
      ok: false,
      totals: { policies: 2, cases: 2, failed: 1, withoutCases: 1 },
      policies: [
        {
          policy: 'red.json',
          cases: 'red.cases.json',
          rules: 2,
          results: [
            { title: 'a backdoor pages', ok: true, failures: [], verdict: { priority: 'P1' } },
            {
              ok: false,
              failures: [{ what: 'priority', expected: 'P3', got: 'P1' }, { what: 'rule quiet' }],
            },
          ],
        },
        { policy: 'alone.json', cases: null, results: [] },
      ],
    });
    expect(exitCode).toBe(1);
  });

  it('holds nothing that acts on a terminal, in 80 columns', async () => {
    const evil = '\u009B2J\u202E' + 'wide '.repeat(30);
    file('evil.json', policy({ ...high, title: `${evil.slice(0, 100)}` }));
    file('evil.cases.json', cases({ ...wrong, title: evil, matches: undefined }));
    const { out } = await test('evil.json');
    expect(out).toContain('✗ 2Jwide');
    expect(out).not.toMatch(/[\u007F-\u009F\u202E]/);
    for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['no policy', [], /missing required argument 'policies'/],
    ['a missing policy', ['no.json'], /^tocsin: cannot read no\.json: there is no such file\n$/],
    [
      'a policy with an error',
      [file('bad.json', policy({ ...high, then: { priority: 'P9' } }))],
      /^tocsin: bad\.json: rule "high", rules\[0\]\.then\.priority: found "P9", allowed: P1, P2, P3, P4, P5\n$/,
    ],
    [
      'cases with an error',
      ['alone.json', '--cases', file('odd.json', cases({ ...pages, expects: {} }))],
      /^tocsin: odd\.json: cases\[0\]\.expects: found an unknown member, allowed: title, base, finding/,
    ],
    ['cases that are named and missing', ['alone.json', '--cases', 'no.json'], /cannot read no\.json/],
    [
      '--cases for two policies',
      ['good.json', 'red.json', '--cases', 'x.json'],
      /--cases is for one policy, found 2/,
    ],
    [
      'days that are no number',
      ['good.json', '--expiring-days', 'soon'],
      /whole number of days from 0 to 9999/,
    ],
    ['findings that are missing', ['good.json', '--findings', 'no.json'], /cannot read no\.json/],
  ])('ends with 2 for %s, and prints nothing else', async (_, argv, message) => {
    const { exitCode, out, err } = await test(...argv);
    expect(err).toMatch(message);
    expect([exitCode, out]).toEqual([2, '']);
  });
});
