import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.js';

const ROOT = join(__dirname, '../../..');
const runner = join(createRequire(__filename).resolve('jest/package.json'), '../bin/jest.js');

/** The oldest that the packages take, and the newest that there is; `npm test` runs on the one between. */
const RELEASES = { '22': '22.23.3', '26': '26.9.0' };
const LIBRARIES = ['findings', 'indicators', 'messages', 'routing'];

const folder = mkdtempSync(join(tmpdir(), 'tocsin-node-'));
beforeAll(() => {
  const aliases = Object.entries(RELEASES).map(([major, release]) => [
    `node-${major}`,
    `npm:node@${release}`,
  ]);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: Object.fromEntries(aliases) as object }),
  );
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: folder });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(Object.entries(RELEASES))('Node %s', (major, release) => {
  const node = join(folder, `node_modules/node-${major}/bin/node`);

  it(`is ${release}`, () => {
    expect(run(node, ['--version'], { cwd: folder }).trim()).toBe(`v${release}`);
  });

  it.each(LIBRARIES)('passes every test of %s', (library) => {
    const cwd = join(ROOT, 'libs', library);
    const results = join(folder, `${major}-${library}.json`);
    run(node, [runner, '--json', `--outputFile=${results}`, '--silent'], { cwd });
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    expect(numFailedTests).toBe(0);
    expect(numPassedTests).toBeGreaterThan(100);
  });
});
