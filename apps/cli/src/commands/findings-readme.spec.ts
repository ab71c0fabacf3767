import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../main.js';
import { collectedTerminal } from '../testing/collected-terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readme = readFileSync(resolve(__dirname, '../../../../libs/findings/README.md'), 'utf8');
const [policy = '', cases = ''] = [...readme.matchAll(/^```json\n([^]*?)^```$/gm)].map(([, json]) => json);

async function test(name: string, ofCases: string) {
  writeFileSync(join(folder, `${name}.json`), policy);
  writeFileSync(join(folder, `${name}.cases.json`), ofCases);
  const terminal = collectedTerminal({ cwd: folder });
  const argv = ['test', '--now', '2026-11-24T12:00:00Z', `${name}.json`];
  return { exitCode: await main(argv, terminal, '0'), out: terminal.out(), err: terminal.err() };
}

describe('the policy of the README of @tocsin/findings', () => {
  it('passes its cases', async () => {
    expect(await test('policy', cases)).toMatchObject({ exitCode: 0, err: '' });
  });

  it('fails them where they say something else', async () => {
    expect(await test('other', cases.replace('"suppressed": true', '"suppressed": false'))).toMatchObject({
      exitCode: 1,
    });
  });
});
