// Puts the built functions into @tocsin/cdk, as Lambda gets them: see tools/bundle/src/pack-lambda.ts.
import { join } from 'node:path';

import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const { outputFiles } = await build({
  entryPoints: [join(root, 'tools/bundle/src/pack-lambda.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
  logLevel: 'warning',
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { packLambda } = await import(`data:text/javascript;base64,${code}`);
try {
  for (const name of ['processor', 'enricher', 'sweeper']) {
    packLambda(root, `apps/${name}/dist`, `libs/cdk/dist/lambda/${name}`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
