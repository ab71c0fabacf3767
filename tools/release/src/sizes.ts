import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Staged } from './pack.js';

/** Bytes, by what was measured: an entry of `exports` when it is bundled and minified, a function, or all JavaScript. */
export type Sizes = Readonly<Record<string, number>>;

const FILE = 'tools/release/sizes.json';

export function readBudgets(root: string): Readonly<Record<string, Sizes>> {
  const file = join(root, FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Sizes>) : {};
}

export function writeBudget(root: string, name: string, sizes: Sizes): void {
  const budgets = Object.entries({ ...readBudgets(root), [name]: sizes });
  budgets.sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(join(root, FILE), `${JSON.stringify(Object.fromEntries(budgets), null, 2)}\n`);
}

/** Sentences on what is larger than its budget, to the byte. What is smaller is said too: the budget follows it down. */
export function sizeProblems(budget: Sizes | undefined, sizes: Sizes): readonly string[] {
  const names = new Set([...Object.keys(budget ?? {}), ...Object.keys(sizes)]);
  return [...names].flatMap((name) => {
    const allowed = budget?.[name];
    const now = sizes[name];
    if (allowed === now) return [];
    return [
      `${name} has ${now ?? 'no'} bytes, and tools/release/sizes.json says ${allowed ?? 'nothing'}. ` +
        'Meant? `npm run sizes` writes it there, and the change shows in the review.',
    ];
  });
}

/** Measures a package as others bundle it: dependencies left out, minified. */
export async function sizesOf({ folder, paths, read }: Staged): Promise<Sizes> {
  const manifest = JSON.parse(read('package.json')) as { exports?: Record<string, unknown>; main?: string };
  const entries = Object.entries(manifest.exports ?? {}).flatMap(([entry, target]) => {
    const file = importedBy(target);
    return file?.endsWith('.js') === true ? [[entry, file] as const] : [];
  });
  const bundled = await Promise.all(
    entries.map(async ([entry, file]) => [entry, await bundledBytes(join(folder, file))] as const),
  );
  const functions = paths.filter((path) => /^dist\/lambda\/[\w-]+\/index\.js$/.test(path));
  const scripts = paths.filter((path) => /\.m?js$/.test(path));
  const sum = scripts.reduce((bytes, path) => bytes + statSync(join(folder, path)).size, 0);
  return Object.fromEntries([
    ...bundled,
    ...functions.map((path) => [path, statSync(join(folder, path)).size]),
    ['all JavaScript', sum],
  ]) as Sizes;
}

function importedBy(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (typeof target !== 'object' || target === null) return undefined;
  const { import: imported, default: fallback } = target as Record<string, unknown>;
  return importedBy(imported ?? fallback);
}

async function bundledBytes(file: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node22',
    logLevel: 'warning',
  });
  return outputFiles[0]?.contents.length ?? 0;
}
