// The main job: builds what is needed (cached the second time), then runs findings through the synthesized stack. With --chaos
// things fail on the way; with --without-ledger too, a processor that remembers nothing shows what the ledger is for.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import './node-24.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.argv.slice(2);
const [chaos, withoutLedger] = ['--chaos', '--without-ledger'].map((flag) => given.includes(flag));
const asked = given.filter((argument) => argument !== '--chaos' && argument !== '--without-ledger');
const helpOnly = asked.includes('--help') || asked.includes('-h');
if (withoutLedger && !chaos) {
  console.error('Tocsin: --without-ledger is a control of --chaos: npm start -- --chaos --without-ledger');
  process.exit(2);
}

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

const inherit = { cwd: root, stdio: 'inherit' };
const node = (args, env = process.env) => spawnSync(process.execPath, args, { ...inherit, env }).status ?? 1;
const folder = withoutLedger ? mkdtempSync(join(tmpdir(), 'tocsin-control-')) : undefined;
process.on('exit', () => folder && rmSync(folder, { recursive: true, force: true }));
const handler = folder === undefined ? undefined : join(folder, 'index.js');
if (handler && node([join(root, 'tools/planted-processor.mjs'), 'without-ledger', handler]) !== 0)
  process.exit(2);

const command = [
  chaos ? 'chaos' : 'run',
  ...(helpOnly ? [] : ['--assembly', 'apps/infra/cdk.out']),
  ...(handler ? ['--handler', handler] : []),
  ...asked,
];
const where = { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() };
process.exit(node([join(root, 'apps/cli/bin/tocsin.mjs'), ...command], where));
