// Builds the processor with a planted departure from its design, to see that the proof of `tocsin chaos` finds it.
// What it writes is never shipped: it goes where the caller says.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import './node-24.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'apps/processor/src');

/** File → what is there, and what stands there instead. */
const plants = {
  /** Nothing is remembered: neither that somebody is being told nor that somebody was. */
  'without-ledger': {
    'handler.ts': [
      [
        '...makeLedger(dynamoDb, config.ledgerTable, clock),',
        "...makeLedger(dynamoDb, config.ledgerTable, clock),\n  readLedger: async () => new Map(),\n  writeLedger: async () => 'written',",
      ],
    ],
  },
  /** The finding is marked, and the ledger told so, before anybody is told. */
  'mark-first': {
    'batch/process-batch.ts': [
      [
        'const told = await tellItems(claims.toTell, context, ports);',
        'await markItems(claims.toTell, context, ports);\n    const told = await tellItems(claims.toTell, context, ports);',
      ],
    ],
  },
  /** What a batch call says of entries that failed is not looked at. */
  'failed-ignored': {
    'edge/publish.ts': [
      [
        'if (entry !== undefined) settled.set(entry.id, failureOfEntry(failed));',
        'if (entry !== undefined) settled.set(entry.id, { ok: true });',
      ],
    ],
    'edge/update-findings.ts': [
      [
        'if (failed !== undefined) settled.set(update.id, failureOfFinding(failed, update));',
        'if (failed !== undefined) settled.set(update.id, { ok: true });',
      ],
    ],
  },
};

const [name = '', out = ''] = process.argv.slice(2);
const planted = Object.hasOwn(plants, name) ? plants[name] : undefined;
if (planted === undefined || out === '') {
  console.error(
    `usage: planted-processor.mjs PLANT FILE; PLANT is one of ${Object.keys(plants).join(', ')}, found "${name}"`,
  );
  process.exit(2);
}

async function replaced(file) {
  let text = await readFile(join(source, file), 'utf8');
  for (const [before, after] of planted[file]) {
    const found = text.split(before).length - 1;
    if (found !== 1)
      throw new Error(
        `${file}: expected ${JSON.stringify(before)} once, found it ${found} times: change the plant`,
      );
    text = text.replace(before, () => after);
  }
  return { contents: text, loader: 'ts' };
}

await build({
  ...createRequire(import.meta.url)('./bundle/function.esbuild.cjs'),
  absWorkingDir: root,
  entryPoints: [join(source, 'handler.ts')],
  outfile: resolve(process.env.INIT_CWD ?? process.cwd(), out),
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  outExtension: undefined,
  logLevel: 'warning',
  plugins: [
    ...createRequire(import.meta.url)('./bundle/function.esbuild.cjs').plugins,
    {
      name: 'planted',
      setup({ onLoad }) {
        for (const file of Object.keys(planted)) {
          const path = join(source, file);
          onLoad({ filter: /\.ts$/ }, (loaded) => (loaded.path === path ? replaced(file) : undefined));
        }
      },
    },
  ],
});
