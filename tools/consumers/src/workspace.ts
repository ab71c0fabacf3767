import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The root of this repository. */
export const ROOT = join(__dirname, '../../..');

/** What is read of a `package.json`. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Package {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  readonly manifest: Manifest;
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** Every package of this repository that is published. */
export function publishedPackages(): readonly Package[] {
  return globSync('{libs,apps,tools}/*/package.json', { cwd: ROOT })
    .sort()
    .map((path) => join(ROOT, dirname(path)))
    .map((folder) => ({ folder, manifest: readManifest(folder) }))
    .filter(({ manifest }) => manifest.private !== true)
    .map(({ folder, manifest }) => ({ name: manifest.name, folder, manifest }));
}
