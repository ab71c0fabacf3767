import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { bundledPackages, LICENCES, licencesFile } from '@tocsin/bundle/licences';
import { publishedManifest } from './published-manifest.js';
import { run } from './run.js';
import type { Package } from './workspace.js';

/** A package as it is published. */
export interface Tarball {
  readonly name: string;
  /** The `.tgz`, absolute. */
  readonly file: string;
  /** What is inside, relative to the root of the package. */
  readonly paths: readonly string[];
  read(path: string): string;
}

/** A package laid out as others get it. */
export type Staged = Omit<Tarball, 'file'> & {
  /** Absolute, below the folder that it was staged into. */
  readonly folder: string;
};

/**
 * Lays a package out as others get it: what `npm pack` takes of it, with the `package.json` for others. It must have been
 * built.
 */
export function stage({ name, folder }: Package, into: string): Staged {
  const staged = join(into, basename(folder));
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  const { filename, paths } = npmPack(folder, into);
  run('tar', ['-xzf', join(into, filename), '--strip-components=1', '-C', staged], { cwd: into });
  rmSync(join(into, filename));
  const licences = licencesOf(folder);
  if (licences !== undefined) writeFileSync(join(staged, LICENCES), licences);
  const read = (path: string): string => readFileSync(join(staged, path), 'utf8');
  const manifest = JSON.parse(read('package.json')) as Record<string, unknown>;
  writeFileSync(join(staged, 'package.json'), `${JSON.stringify(publishedManifest(manifest), null, 2)}\n`);
  return {
    name,
    folder: staged,
    paths: [...new Set([...paths, ...(licences === undefined ? [] : [LICENCES])])].sort(),
    read,
  };
}

/** Packs a package, which must have been built, below `into`. */
export function pack(each: Package, into: string): Tarball {
  return packStaged(stage(each, into), into);
}

/** Packs a package that is laid out, below `into`. */
export function packStaged({ name, folder, read }: Staged, into: string): Tarball {
  mkdirSync(into, { recursive: true });
  const { filename, paths } = npmPack(folder, into);
  return { name, file: join(into, filename), paths, read };
}

function npmPack(folder: string, into: string): { filename: string; paths: readonly string[] } {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', into];
  const [packed] = JSON.parse(run('npm', args, { cwd: folder })) as [
    { filename: string; files: { path: string }[] },
  ];
  return { filename: packed.filename, paths: packed.files.map(({ path }) => path).sort() };
}

/** Where a build compiled packages of others in, it says so in its metafile: their licences go along. */
function licencesOf(folder: string): string | undefined {
  const file = join(folder, 'dist/meta.json');
  if (!existsSync(file)) return undefined;
  const root = join(folder, '../..');
  const found = bundledPackages(JSON.parse(readFileSync(file, 'utf8')) as Metafile, root);
  return found.length === 0 ? undefined : licencesFile(found);
}
