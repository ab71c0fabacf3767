// Bundles benchmarks of the package in the working directory as the processor's own bundle is made, and runs each in a
// process of its own. Packages of this repository are bundled from their sources: no build is needed, or measured by mistake.
// Usage: node ../../tools/bench/run.mjs bench/read.bench.ts [more files]
import { spawnSync } from 'node:child_process';
import { join, parse, resolve } from 'node:path';

import { build } from 'esbuild';

const root = process.cwd();
let failed = false;
for (const entry of process.argv.slice(2)) {
  const outfile = join(root, 'out-tsc/run', `${parse(entry).name}.mjs`);
  await build({
    entryPoints: [resolve(root, entry)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    plugins: [{ name: 'packages of others', setup: leaveOthersOut }],
    conditions: ['@tocsin/source'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, [outfile], { cwd: root, stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;

function leaveOthersOut({ onResolve }) {
  onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
    kind === 'entry-point' || path.startsWith('@tocsin/') ? undefined : { path, external: true },
  );
}
