import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AutomationRulePreset, FindingMark, ResponseMode } from '@tocsin/cdk';
import { main } from './main.js';
import { collectedTerminal } from './testing/collected-terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-main-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = async (...argv: string[]) => {
  const terminal = collectedTerminal({ cwd: folder });
  const exitCode = await main(argv, terminal, '1.2.3');
  return { exitCode, out: terminal.out(), err: terminal.err() };
};

describe('tocsin', () => {
  it('prints its version', async () => {
    expect(await run('--version')).toEqual({ exitCode: 0, out: '1.2.3\n', err: '' });
  });

  it('says what run takes, and what the exit codes mean', async () => {
    const { exitCode, out } = await run('run', '--help');
    expect(exitCode).toBe(0);
    for (const word of [
      '--assembly',
      '--findings',
      '--json',
      '--strict',
      '--time-scale',
      '--timeout',
      '--no-color',
      'Exit code',
    ]) {
      expect(out).toContain(word);
    }
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.each([
    ['why', ['--policy', '--template', '--parameter', '--json', '--now', '--only', 'Exit code', 'Examples']],
    [
      'extract',
      [
        ...[
          '--text',
          '--types',
          '--hostile',
          '--own-account',
          '--own-cidr',
          '--own-domain',
          '--deny',
          '--allow',
        ],
        ...['--score', '--most', '--show-access-keys', '--now', '--json', '--csv', '--stix', '--tlp'],
        ...['Exit code', 'Examples'],
      ],
    ],
    [
      'test',
      [
        '--cases',
        '--findings',
        '--expiring-days',
        '--json',
        '--strict',
        '--verbose',
        'Exit code',
        'Examples',
      ],
    ],
    [
      'check',
      [
        ...['--policy', '--require', '--severity', '--acknowledge', '--teller', '--parameter', '--now'],
        ...['--json', '--sarif', '--verbose', '--how', 'Exit code', 'Examples'],
      ],
    ],
    [
      'template',
      [
        ...['--out', '--mode', '--mark', '--minimum-severity', '--email', '--ops-email', '--ticket-system'],
        ...[
          '--policy',
          '--time-zone',
          '--automation-rule',
          '--acknowledge',
          '--json',
          'Exit code',
          'Examples',
        ],
        ...Object.values({ ...ResponseMode, ...FindingMark, ...AutomationRulePreset }),
      ],
    ],
    [
      'verify',
      ['--stack', '--yes', '--severity', '--timeout', '--permissions', '--json', 'Exit code', 'Examples'],
    ],
    [
      'chaos',
      [
        '--findings',
        '--seed',
        '--seeds',
        '--rate',
        '--handler',
        '--timeout',
        '--json',
        'Exit code',
        'Examples',
      ],
    ],
    ['unmark', ['--yes', '--keep-workflow', '--rate', '--permissions', '--json', 'Exit code', 'Examples']],
  ])('says what %s takes, in 80 columns', async (command, words) => {
    const { exitCode, out } = await run(command, '--help');
    expect(exitCode).toBe(0);
    for (const word of words) expect(out).toContain(word);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['no command', [], /Usage: tocsin/],
    ['an unknown command', ['rum'], /unknown command 'rum'[^]*Did you mean run\?/],
    ['an unknown option', ['run', '--finding', 'x'], /unknown option '--finding'[^]*--findings/],
    ['a time scale of 0', ['run', '--time-scale', '0'], /above 0, at most 1/],
    ['a timeout that is no number', ['run', '--timeout', 'soon'], /from 1 to 86400/],
    ['no assembly', ['run'], /^tocsin: there is no cloud assembly at cdk\.out; run "cdk synth" first/],
    [
      'a missing file',
      ['run', '--assembly', '.', '--findings', 'nowhere.json'],
      /^tocsin: cannot read nowhere\.json: there is no such file\n$/,
    ],
  ])('ends with 2 for %s', async (_, argv, message) => {
    const { exitCode, out, err } = await run(...argv);
    expect(err).toMatch(message);
    expect(out).toBe('');
    expect(exitCode).toBe(2);
  });

  // Planted fault seen red: 1, which says that there is a hole.
  it.each([
    [['check', '--how'], 2],
    [['why'], 1],
  ])('says of %j what failed that should not, and ends with %i', async (argv, code) => {
    const terminal = collectedTerminal({ cwd: folder });
    const stdout = Object.assign(terminal.stdout, {
      write: () => {
        throw new Error('odd');
      },
    });
    expect(await main(argv, { ...terminal, stdout }, '1.2.3')).toBe(code);
    expect(terminal.err()).toMatch(/^tocsin: something failed that should not: Error: odd/);
  });
});
