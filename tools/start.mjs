// The main job: builds what is needed (cached the second time), then runs findings through the synthesized stack.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import './node-24.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const asked = process.argv.slice(2);
const helpOnly = asked.includes('--help') || asked.includes('-h');

console.error('Building the stack and the engine (cached when nothing changed) …');
const build = spawnSync('nx', ['run-many', '-t', 'build', 'synth', '-p', 'tocsin', '@tocsin/infra'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
if (build.status !== 0) {
  console.error(build.stdout ?? '', build.stderr ?? build.error ?? '');
  console.error('Tocsin: the build failed; its output is above. Nothing was run.');
  process.exit(2);
}

const command = [
  'apps/cli/bin/tocsin.mjs',
  'run',
  ...(helpOnly ? [] : ['--assembly', 'apps/infra/cdk.out']),
  ...asked,
];
const [launcher, ...rest] = command;
const run = spawnSync(
  process.execPath,
  [fileURLToPath(new URL(`../${launcher}`, import.meta.url)), ...rest],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
  },
);
process.exit(run.status ?? 1);
