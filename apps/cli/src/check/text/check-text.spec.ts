import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultAssembly } from '../../scenarios/stack.js';
import { displayWidth } from '../../terminal/display-width.js';
import { checkIn } from '../../testing/check-run.js';
import type { CheckReport } from '../check-report.js';
import { checkText } from './check-text.js';

const fixtures = join(__dirname, '../fixtures');
const assembly = dirname(defaultAssembly);
const withPolicy = ['own-policy.yaml', '--policy', 'quiet.policy.json', '--require', 'opened,raised'];

/** To change one on purpose: run with UPDATE_GOLDEN=1, and read the difference. */
function golden(name: string, text: string): string {
  const file = join(__dirname, '../__golden__', name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  return readFileSync(file, 'utf8');
}

describe('the account of a check, in 80 columns', () => {
  it.each<[string, string, readonly string[], number]>([
    ['proved-80.txt', assembly, ['cdk.out'], 0],
    ['recipe-80.txt', fixtures, ['recipe.yaml'], 1],
    ['policy-rule-80.txt', fixtures, withPolicy, 1],
    ['undecided-80.txt', fixtures, ['own-policy.yaml', '--require', 'opened'], 3],
    ['verbose-80.txt', fixtures, ['recipe.yaml', '--verbose'], 1],
  ])('is %s', async (name, cwd, argv, code) => {
    const { exitCode, out, err } = await checkIn(cwd, ...argv);
    expect(out).toBe(golden(name, out));
    expect([exitCode, err]).toEqual([code, '']);
  });
});

// eslint-disable-next-line no-control-regex -- looking for them is the purpose
const ACTING = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069]/;
const evil = `\u001B[2J\u009B31m\u202Egpj.exe\r\n ${'long '.repeat(100)}\u2066`;

const hostile: CheckReport = {
  schema: 'tocsin.check/1',
  outcome: 'holes',
  now: '2026-11-24T12:00:00.000Z',
  requirement: { severities: ['HIGH'], kinds: ['opened', 'closed'] },
  unasked: [{ kind: 'closed', reason: evil }],
  more: ['opened'],
  read: [
    {
      what: evil,
      kind: 'template',
      files: [evil],
      automationRules: 1,
      eventRules: 1,
      subscriptions: 1,
      processors: 1,
      unread: 1,
    },
  ],
  holes: Array.from({ length: 30 }, () => ({
    kind: 'opened' as const,
    finding: { Title: evil },
    seen: { Title: evil },
    at: '2026-11-24T12:00:00.000Z',
    doubts: [evil],
    culprit: { part: 'event rule' as const, id: evil, name: evil, place: evil },
    story: [evil, evil],
    fix: { place: evil, remove: [evil], add: [evil, 'x'.repeat(500)], say: evil },
    location: { file: evil, line: 1 },
  })),
  remarks: [
    { kind: 'loop', id: evil, name: evil, place: evil, say: evil, location: { file: evil, line: 1 } },
  ],
  advice: [evil],
  undecided: [{ reason: evil, finding: { Title: evil } }],
  assumptions: [evil],
};

describe('a hostile report', () => {
  // Planted fault seen red: a story that is not cleaned; a place that is not wrapped.
  it.each([60, 80, 100])('stays within %i columns and holds nothing that acts on a terminal', (width) => {
    const text = checkText(hostile, { width, paint: (_, written) => written, verbose: false });
    expect(text).not.toMatch(ACTING);
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    expect(text).toContain('10 more holes: see them with --json\n');
  });

  it('holds nothing that acts on a terminal with its finding either', () => {
    expect(checkText(hostile, { width: 80, paint: (_, written) => written, verbose: true })).not.toMatch(
      ACTING,
    );
  });
});
