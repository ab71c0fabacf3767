// Bundles TypeScript files of this package as the processor's own bundle is made, and runs each in a process of its own.
// Usage: node tools/run-ts.mjs bench/read.bench.ts [more files]
import { spawnSync } from 'node:child_process';
import { join, parse, resolve } from 'node:path';

import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
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
    packages: 'external',
    conditions: ['@tocsin/source'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, [outfile], { cwd: root, stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
