// Makes libs/cdk/API.md from the comments of what @tocsin/cdk exports; typedoc.json beside it says how. A public member
// without a comment, and a link that leads nowhere, is an error. Usage: node tools/api-document.mjs [--check]
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import { Application } from 'typedoc';

const root = resolve(import.meta.dirname, '..');
const room = join(root, 'libs/cdk');
const document = join(room, 'API.md');
const made = join(room, 'out-tsc/api');

rmSync(made, { recursive: true, force: true });
const typedoc = await Application.bootstrapWithPlugins({ options: room, logLevel: 'Warn' });
const project = await typedoc.convert();
if (project !== undefined) typedoc.validate(project);
if (project === undefined || typedoc.logger.hasErrors() || typedoc.logger.hasWarnings()) process.exit(1);
await typedoc.generateOutputs(project);
const text = readable(readFileSync(join(made, 'API.md'), 'utf8'));

if (!process.argv.includes('--check')) {
  writeFileSync(document, text);
  console.log(`${relative(root, document)} is written`);
} else if (existsSync(document) && readFileSync(document, 'utf8') === text) {
  console.log(`${relative(root, document)} is up to date`);
} else {
  console.error(
    `${relative(root, document)} is not what the comments of @tocsin/cdk make. Run: node tools/api-document.mjs`,
  );
  process.exitCode = 1;
}

/**
 * Defaults are prose, not code. Anchors that nothing leads to are left out: they are numbered through the whole document,
 * so that one new property would change rows that have nothing to do with it.
 */
function readable(markdown) {
  return markdown
    .replace(/\*\*Default\*\* `- ([^`\n]*)`/g, '**Default**: $1')
    .replace(/<a id="([^"]+)"><\/a> /g, (anchor, id) => (markdown.includes(`(#${id})`) ? anchor : ''));
}
