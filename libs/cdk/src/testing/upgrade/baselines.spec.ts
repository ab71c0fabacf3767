import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storedBaselines, taggedBaselines, taggedVersions, writeBaseline } from './baselines.js';

const root = mkdtempSync(join(tmpdir(), 'tocsin-baselines-'));
afterAll(() => rmSync(root, { recursive: true }));

function git(...args: readonly string[]): void {
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

const OLD = { version: '0.1.0', variant: 'defaults', text: '{"Resources":{}}\n' };

it('reads what lies there, and knows no tags where there is no git', () => {
  writeBaseline(root, OLD);
  expect(storedBaselines(root)).toEqual([OLD]);
  expect(taggedVersions(root)).toEqual([]);
});

it('reads a released version from its tag, whatever was written over it', () => {
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'a release');
  git('tag', '@tocsin/findings@0.1.0');
  expect(taggedVersions(root)).toEqual([]);
  const edited = { ...OLD, text: '{"Resources":{"Queue":{}}}\n' };
  writeBaseline(root, edited);
  git('tag', '@tocsin/cdk@0.1.0');
  expect(taggedVersions(root)).toEqual(['0.1.0']);
  expect(taggedBaselines(root, '0.1.0')).toEqual([OLD]);
  expect(storedBaselines(root)).toEqual([edited]);
});

it('writes none of a version that is released', () => {
  expect(() => writeBaseline(root, OLD)).toThrow(
    '@tocsin/cdk@0.1.0 is released: its baseline stays as it is',
  );
  writeBaseline(root, { ...OLD, version: '0.2.0' });
  expect(storedBaselines(root).map(({ version }) => version)).toEqual(['0.1.0', '0.2.0']);
});

it('knows a version without baselines', () => {
  expect(taggedBaselines(root, '0.1.0')).toHaveLength(1);
  git('rm', '-r', '--cached', '--quiet', 'libs');
  git('commit', '--quiet', '-m', 'without');
  git('tag', '@tocsin/cdk@0.3.0');
  expect(taggedBaselines(root, '0.3.0')).toEqual([]);
});
