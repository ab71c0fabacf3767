// Writes the top-level domains of the package `tlds` (IANA's list) into the source of @tocsin/indicators, which so needs
// no package at run time. `--check` says whether the file is up to date. To refresh: npm install -D tlds@latest, then this.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { domainToASCII, fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../libs/indicators/src/domains/top-level-domains.ts', import.meta.url));
const require = createRequire(import.meta.url);
const { version } = require('tlds/package.json');
const names = [...new Set(require('tlds').map((name) => domainToASCII(name)))].sort();
if (names.includes('')) throw new Error('a name of the package tlds is no domain name: nothing was written');

const lines = [''];
for (const name of names) {
  const last = lines.at(-1);
  if (last.length + name.length > 100) lines.push(name);
  else lines[lines.length - 1] = last === '' ? name : `${last} ${name}`;
}
const text = `// Written by tools/top-level-domains.mjs from the package tlds ${version} (MIT), which is IANA's list. Do not edit.
export const TOP_LEVEL_DOMAINS =
${lines.map((line, at) => `  '${line}${at < lines.length - 1 ? " ' +" : "';"}`).join('\n')}
`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
  console.log(`${names.length} top-level domains of tlds ${version} written`);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error(
    `The top-level domains are not those of tlds ${version}. Write them: node tools/top-level-domains.mjs`,
  );
  process.exitCode = 1;
}
