// Makes the folders of the functions again, in another folder of another depth and by the whole of its build, and compares every
// file with the one that was made here. Usage: node tools/reproduce-lambda.mjs, after `nx run @tocsin/cdk:build:lambda`.
// Seen red with the root of the workspace written into package.json by pack-lambda.ts.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const here = join(import.meta.dirname, '..');
const FOLDERS = ['processor', 'enricher', 'sweeper'].map((name) => `libs/cdk/dist/lambda/${name}`);
const missing = FOLDERS.find((folder) => !existsSync(join(here, folder)));
if (missing !== undefined) {
  console.error(`nothing in ${missing}: run \`nx run @tocsin/cdk:build:lambda\` first`);
  process.exit(2);
}

const scratch = mkdtempSync(join(tmpdir(), 'tocsin-reproduce-'));
try {
  const there = join(scratch, 'another', 'place');
  copySources(there);
  copyPackages(join(here, 'node_modules'), join(there, 'node_modules'));
  const env = {
    ...process.env,
    PATH: [join(there, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
    NX_DAEMON: 'false',
    NX_CACHE_DIRECTORY: join(scratch, 'cache'),
    NX_WORKSPACE_DATA_DIRECTORY: join(scratch, 'data'),
  };
  execFileSync('nx', ['run', '@tocsin/cdk:build:lambda', '--output-style=static'], {
    cwd: there,
    env,
    stdio: 'pipe',
  });
  for (const folder of FOLDERS) {
    console.log(folder);
    compare(sumsOf(join(here, folder)), sumsOf(join(there, folder)));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** What git knows or would add, as it is here now: a build on a machine of somebody else sees no more. */
function copySources(target) {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: here,
  });
  for (const file of list.toString('utf8').split('\0')) {
    if (file === '' || !existsSync(join(here, file))) continue;
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(here, file), join(target, file));
  }
}

/** Linked file by file, which is quick; copied where the folder for temporary files is on another disk. */
function copyPackages(from, to) {
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'pipe' });
  } catch {
    rmSync(to, { recursive: true, force: true });
    execFileSync('cp', ['-a', from, to], { stdio: 'inherit' });
  }
}

function sumsOf(folder) {
  const sum = (name) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, sum(name)]),
  );
}

function compare(one, other) {
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    const same = one.get(name) === other.get(name);
    console.log(`${same ? 'same' : 'DIFFERS'} ${one.get(name) ?? 'absent here'} ${name}`);
    if (same) continue;
    console.error(`${name} depends on where it is made: the second build gave ${other.get(name) ?? 'none'}`);
    process.exitCode = 1;
  }
}
