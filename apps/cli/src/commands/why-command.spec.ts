import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aFinding, aGuardDutyFinding, anEvent, anOcsfFinding } from '@tocsin/findings/testing';
import { main } from '../main.js';
import { displayWidth } from '../terminal/display-width.js';
import { collectedTerminal } from '../testing/collected-terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-why-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, value: unknown): string => {
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  return name;
};
const NOW = ['--now', '2026-11-24T12:00:00Z'];
async function why(...argv: string[]) {
  const terminal = collectedTerminal({ cwd: folder });
  const exitCode = await main(['why', '--no-color', ...argv], terminal, '0.1.0');
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

const asff = (over: object = {}) => aFinding({ AwsAccountName: undefined, ...over });
const hostile = '\u001B]0;owned\u0007\u001B[2J\u009B31m\u202Egpj.exe\u0000\r\nnext \u2066line\u2069';
const scanner = asff()['GeneratorId'] as string;

// eslint-disable-next-line no-control-regex -- looking for them is the purpose
const ACTING = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069]/;

const policy = {
  schema: 'tocsin.policy/1',
  title: 'Ours',
  rules: [
    {
      id: 'scanner',
      title: 'Our own scanner',
      when: {
        asff: { GeneratorId: [{ Value: scanner, Comparison: 'EQUALS' }] },
        facts: { severity: ['LOW'] },
      },
      then: { suppress: { owner: 'team build', reason: 'The nightly scan, SEC-123', expires: '2027-01-31' } },
    },
    {
      id: 'high',
      title: 'HIGH is P2',
      when: { facts: { severity: ['HIGH'] } },
      then: { priority: 'P2', slaMinutes: 60, response: 'escalated_response', route: 'ticket' },
    },
    {
      id: 'threats',
      title: 'Threats page',
      when: { facts: { class: ['threat'], severity: ['HIGH', 'CRITICAL'] } },
      then: { route: 'page' },
      runbook: 'https://wiki.example.com/runbooks/threats',
    },
    ...Array.from({ length: 12 }, (_, index) => ({
      id: `asff-only-${index}`,
      title: `Only ASFF ${index}`,
      when: { asff: { ProductName: [{ Value: `x${index}`, Comparison: 'EQUALS' }] } },
      then: { priority: 'P3' },
    })),
  ],
  fallbackOwner: { team: 'soc' },
};
file('policy.json', policy);
file('findings.json', [
  asff(),
  asff({ Severity: { Label: 'LOW' } }),
  anOcsfFinding(),
  anEvent([aGuardDutyFinding()]),
  anEvent([asff({ Severity: { Label: 'LOW' } }), asff({ Id: undefined })], {
    action: { name: 'EscalateToSOC' },
  }),
  asff({
    Title: hostile,
    ProductName: hostile,
    Region: hostile,
    AwsAccountName: hostile,
    Types: [`TTPs/${hostile}:x`],
  }),
  asff({ Title: '日本語のホストが指令サーバーと通信しています。'.repeat(4) }),
  { 'detail-type': 'Security Hub Insight Results', source: 'aws.securityhub', detail: {} },
  { a: 1 },
]);

describe('tocsin why', () => {
  // To change it on purpose: write the output into the golden file, and read the difference.
  it('is this, in 80 columns', async () => {
    const golden = readFileSync(join(__dirname, '../why/__golden__/why-80.txt'), 'utf8');
    const { exitCode, out, err } = await why('findings.json', '--policy', 'policy.json', ...NOW);
    expect(out).toBe(golden);
    expect([exitCode, err]).toEqual([0, '']);
  });

  // Planted fault seen red: text that is not cleaned; nine lines a finding.
  it('keeps every finding within eight lines of 80 columns, with nothing that acts on a terminal', async () => {
    const rules = policy.rules.map((rule) => ({
      ...rule,
      title: `${rule.title} \u009B2J\u202E${'long '.repeat(20)}`,
    }));
    const long = file('long.json', { ...policy, rules });
    const evil = file('\u001B[2J\u202E.json', readFileSync(join(folder, 'findings.json'), 'utf8'));
    const { out } = await why(evil, '--policy', long, ...NOW);
    expect(out).not.toMatch(ACTING);
    const blocks = out.trimEnd().split('\n\n');
    expect(blocks).toHaveLength(11);
    for (const block of blocks) {
      expect(block.split('\n').length).toBeLessThanOrEqual(8);
      for (const line of block.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    }
  });

  it('takes a title of 240 KB', async () => {
    const { out } = await why(file('large.json', [asff({ Title: '\u202Ex'.repeat(80_000) })]), ...NOW);
    expect(out.length).toBeLessThan(1_000);
    expect(out).toContain(' — xxxxx');
  });

  it('judges the sample day by the default policy where no file is named', async () => {
    const { exitCode, out } = await why();
    expect(exitCode).toBe(0);
    expect(out).toMatch(/soc-day\.json, record 1\b/);
    expect(out).toMatch(/Policy:\s+default/);
  });

  it('judges by the table of the recipe', async () => {
    const { out } = await why('findings.json', '--policy', 'recipe', ...NOW);
    expect(out).toContain('rules that spoke: severity-high (P2, within 60 min, escalated_response)');
  });

  it.each([
    [
      'wakes',
      ['1', '3', '4', '5', '6', '7'],
      '7 findings: 6 page, 1 suppressed; P2 6, P4 1; 6 shown; 2 refused',
    ],
    ['low', ['2', '5'], '2 shown'],
    ['CRITICAL,unknown', [], '0 shown'],
  ])('--only %s shows findings %j and counts all', async (only, numbers, sums) => {
    const { out } = await why('findings.json', '--policy', 'policy.json', '--only', only, ...NOW);
    expect([...out.matchAll(/^ +(\d+) {2}P\d/gm)].map(([, number]) => number)).toEqual(numbers);
    expect(out.replaceAll('\n', ' ')).toContain(sums);
  });

  it('judges as of --now', async () => {
    const { out } = await why(
      'findings.json',
      '--policy',
      'policy.json',
      '--now',
      '2027-02-01T00:00:00+01:00',
    );
    expect(out).not.toContain('suppressed until');
    expect(out).toContain('expired');
  });

  it('--json is one object that says the same', async () => {
    const { out } = await why('findings.json', '--policy', 'policy.json', '--json', ...NOW);
    expect(out).not.toMatch(/[\u0080-\u009F\u202E\u2066-\u2069]/);
    const { schema, now, findings, totals } = JSON.parse(out);
    expect([schema, now]).toEqual(['tocsin.why/1', '2026-11-24T12:00:00.000Z']);
    expect(totals).toEqual({
      findings: 7,
      shown: 7,
      refused: 2,
      noFinding: 1,
      dispositions: { page: 6, suppressed: 1 },
      priorities: { P2: 6, P4: 1 },
    });
    expect(findings).toHaveLength(10);
    expect(findings[2]).toMatchObject({
      outcome: 'judged',
      number: 3,
      file: 'findings.json',
      record: 3,
      finding: { format: 'ocsf', severity: 'HIGH', accountId: '111122223333' },
      disposition: 'page',
      pages: true,
      verdict: { priority: 'P2', route: 'page', class: 'threat' },
      spoke: [{ rule: 'high' }, { rule: 'threats', set: { route: 'page' } }],
    });
    expect(findings[2].notApplicable).toContain('asff-only-0');
    expect(findings[5]).toMatchObject({
      outcome: 'refused',
      within: 'finding 2 of 2',
      reason: expect.stringContaining('/Id'),
    });
    expect(findings[8]).toMatchObject({ outcome: 'no finding', record: 8 });
  });

  it('--json is an object also where there is nothing', async () => {
    const { out } = await why(file('none.json', []), '--json', ...NOW);
    expect(JSON.parse(out)).toMatchObject({ findings: [], totals: { findings: 0 } });
  });

  it.each<[string, readonly string[], RegExp]>([
    ['a missing file', ['nowhere.json'], /^tocsin: cannot read nowhere\.json: there is no such file\n$/],
    [
      'a missing policy',
      ['findings.json', '--policy', 'no.json'],
      /^tocsin: cannot read no\.json: there is no/,
    ],
    [
      'a policy with an error',
      [
        'findings.json',
        '--policy',
        file('bad.json', { ...policy, rules: [{ ...policy.rules[1], then: { priority: 'P9' } }] }),
      ],
      /^tocsin: bad\.json: rule "high", rules\[0\]\.then\.priority: found "P9", allowed: P1, P2, P3, P4, P5\n$/,
    ],
    ['a policy that is no JSON', ['--policy', file('text.json', 'rules:')], /^tocsin: text\.json: .*JSON/],
    ['a time without offset', ['--now', '2026-11-24T12:00:00'], /a time with an offset/],
    [
      'an unknown --only',
      ['--only', 'sev1'],
      /Allowed are wakes, CRITICAL, HIGH, MEDIUM, LOW, INFORMATIONAL/,
    ],
  ])('ends with 2 for %s, and prints nothing else', async (_, argv, message) => {
    const { exitCode, out, err } = await why(...argv);
    expect(err).toMatch(message);
    expect([exitCode, out]).toEqual([2, '']);
  });
});
