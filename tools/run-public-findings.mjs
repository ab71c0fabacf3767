// Runs the main job over every file of public findings and holds its arithmetic. The findings are not part of the
// repository: TOCSIN_DATA names their folder, else ../shared/data beside the repository is tried.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const data = join(process.env.TOCSIN_DATA ?? join(root, '../shared/data'), 'findings');
if (!existsSync(data)) {
  console.log(
    `NOTICE: no public findings at ${data}: this check was skipped. Set TOCSIN_DATA to the folder that holds them.`,
  );
  process.exit(0);
}

const files = readdirSync(data, { recursive: true })
  .map((name) => join(data, name))
  .filter((path) => statSync(path).isFile() && basename(path) !== 'manifest.json')
  .sort();
const run = spawnSync('npm', ['start', '--silent', '--', '--json', '--findings', ...files], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 256 * 1024 * 1024,
});
process.stderr.write(run.stderr);
if (run.status !== 0) {
  console.log(run.stdout.slice(0, 5_000));
  console.error(`The main job ended with ${run.status}: something was lost, or a file could not be read.`);
  process.exit(1);
}

const { totals } = JSON.parse(run.stdout);
console.log(`${files.length} files of ${relative(root, data)}:`);
console.table(totals);
const read = totals.told + totals.notTold + totals.parked;
const wrong = [];
if (totals.given !== totals.read + totals.refused + totals.notReadYet)
  wrong.push('read + refused + not read yet is not given');
if (totals.read !== read) wrong.push('told + not told + parked is not read');
if (totals.lost !== 0) wrong.push('something was lost');
if (totals.given < 200) wrong.push(`only ${totals.given} records were given`);
for (const sentence of wrong) console.error(sentence);
process.exit(wrong.length > 0 ? 1 : 0);
