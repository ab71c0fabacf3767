import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Packs a package, which must have been built, and unpacks it again below `into`. */
export function pack({ name, folder }: Package, into: string): Tarball {
  const unpacked = join(into, name.replace(/\W+/g, '-'));
  mkdirSync(unpacked, { recursive: true });
  const answer = run('npm', ['pack', '--json', '--pack-destination', into], { cwd: folder });
  const [packed] = JSON.parse(answer) as [{ filename: string; files: { path: string }[] }];
  const file = join(into, packed.filename);
  run('tar', ['-xzf', file, '--strip-components=1', '-C', unpacked], { cwd: into });
  return {
    name,
    file,
    paths: packed.files.map(({ path }) => path),
    read: (path) => readFileSync(join(unpacked, path), 'utf8'),
  };
}
