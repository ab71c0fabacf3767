import { createHash } from 'node:crypto';
import type { Staged } from './pack.js';

/** SHA-256 of each file that others run or compile against, by its path in the package. */
export type Shipped = Readonly<Record<string, string>>;

/** Texts for people, and what only leads from a built file to its source. */
const NOT_CODE = /^(README|CHANGELOG|LICENSE)\b|\.map$|^src\//;

/** What a package ships. Of its `package.json` all counts but its version and the ranges of packages of this repository. */
export function shippedBy({ paths, read }: Pick<Staged, 'paths' | 'read'>): Shipped {
  const text = (path: string): string => (path === 'package.json' ? manifestText(read(path)) : read(path));
  return Object.fromEntries(
    paths
      .filter((path) => !NOT_CODE.test(path))
      .map((path) => [path, createHash('sha256').update(text(path)).digest('hex')]),
  );
}

/** The paths at which two versions of a package differ. */
export function differences(one: Shipped, other: Shipped): readonly string[] {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...paths].filter((path) => one[path] !== other[path]).sort();
}

function manifestText(text: string): string {
  const manifest = JSON.parse(text) as Record<string, unknown>;
  const { version: _version, ...rest } = manifest;
  return JSON.stringify(rest, (key, value: unknown) =>
    key.startsWith('@tocsin/') && typeof value === 'string' ? undefined : value,
  );
}
