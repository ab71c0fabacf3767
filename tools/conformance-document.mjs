// Makes docs/conformance.md from the rows of the engine. Usage: node tools/conformance-document.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const document = join(root, 'docs/conformance.md');

const { outputFiles } = await build({
  stdin: {
    contents: `export { CONFORMANCE } from './rows/index.js'; export { renderConformance } from './render-conformance.js';`,
    resolveDir: join(root, 'libs/simulator/src/conformance'),
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
  logLevel: 'warning',
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { CONFORMANCE, renderConformance } = await import(`data:text/javascript;base64,${code}`);
const text = renderConformance(CONFORMANCE);
const count = CONFORMANCE.reduce((sum, { rows }) => sum + rows.length, 0);

if (!process.argv.includes('--check')) {
  writeFileSync(document, text);
  console.log(`${relative(root, document)}: ${count} behaviours`);
} else if (safeRead(document) === text) {
  console.log(`${relative(root, document)} is up to date: ${count} behaviours`);
} else {
  console.error(
    `${relative(root, document)} is not what the rows make. Run: node tools/conformance-document.mjs`,
  );
  process.exitCode = 1;
}

function safeRead(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
