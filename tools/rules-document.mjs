// Makes docs/rules.md from the rules of the default policy. Usage: node tools/rules-document.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const document = join(root, 'docs/rules.md');
const rules = join(root, 'libs/findings/src/policies/rules');

const { outputFiles } = await build({
  stdin: {
    contents: `export { RULES } from './index.js'; export { renderRules } from './document/render-rules.js';`,
    resolveDir: rules,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
  logLevel: 'warning',
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { RULES, renderRules } = await import(`data:text/javascript;base64,${code}`);
const text = renderRules(RULES);

if (!process.argv.includes('--check')) {
  writeFileSync(document, text);
  console.log(`${relative(root, document)}: ${RULES.length} rules`);
} else if (safeRead(document) === text) {
  console.log(`${relative(root, document)} is up to date: ${RULES.length} rules`);
} else {
  console.error(`${relative(root, document)} is not what the rules make. Run: node tools/rules-document.mjs`);
  process.exitCode = 1;
}

function safeRead(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
