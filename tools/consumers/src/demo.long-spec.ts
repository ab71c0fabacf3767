import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pack, publishedPackages, run } from '@tocsin/release';
import { ROOT } from './root.js';

const NEEDED = [
  'tocsin',
  '@tocsin/findings',
  '@tocsin/indicators',
  '@tocsin/messages',
  '@tocsin/routing',
  '@tocsin/simulator',
];
const MOST_SECONDS = 30;

const folder = mkdtempSync(join(tmpdir(), 'tocsin-demo-'));
beforeAll(() => {
  const tarballs = publishedPackages(ROOT)
    .filter(({ name }) => NEEDED.includes(name))
    .map((each) => pack(each, join(folder, 'tarballs')));
  const dependencies = Object.fromEntries(tarballs.map(({ name, file }) => [name, `file:${file}`]));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: folder });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

it(`shows a lost finding and an e-mail within ${MOST_SECONDS} seconds, in a folder that knows the packages alone`, () => {
  const env = { PATH: dirname(process.execPath), HOME: folder };
  const bin = join(folder, 'node_modules/tocsin/bin/tocsin.mjs');
  const started = performance.now();
  const out = run(process.execPath, [bin, 'demo'], { cwd: folder, env });
  const seconds = (performance.now() - started) / 1000;
  expect(out).toContain('culprit   automation rule "Escalate Critical Findings"');
  expect(out).toMatch(/Subject {3}\[P1\]\[CRITICAL\] GuardDuty/);
  expect(seconds).toBeLessThan(MOST_SECONDS);
});
