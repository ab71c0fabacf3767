// Runs one step of a release: see src/main.ts. Usage: node tools/release/run.mjs check|carriers|record|publishable
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'esbuild';

const room = import.meta.dirname;
const outfile = join(room, 'out-tsc/run/main.mjs');
await build({
  entryPoints: [join(room, 'src/main.ts')],
  outfile,
  bundle: true,
  plugins: [{ name: 'packages of others', setup: leaveOthersOut }],
  conditions: ['@tocsin/source'],
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const { main } = await import(pathToFileURL(outfile).href);
try {
  await main(resolve(room, '../..'), ...process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function leaveOthersOut({ onResolve }) {
  onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
    kind === 'entry-point' || path.startsWith('@tocsin/') ? undefined : { path, external: true },
  );
}
