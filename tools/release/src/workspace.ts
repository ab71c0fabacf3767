import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is read of a `package.json`. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly nx?: { readonly tags?: readonly string[]; readonly implicitDependencies?: readonly string[] };
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

/** Every package of the repository at `root`. */
export function workspacePackages(root: string): readonly Package[] {
  return globSync('{libs,apps,tools}/*/package.json', { cwd: root })
    .sort()
    .map((path) => join(root, dirname(path)))
    .map((folder) => ({ folder, manifest: readManifest(folder) }))
    .map(({ folder, manifest }) => ({ name: manifest.name, folder, manifest }));
}

/** Every package that is published. */
export function publishedPackages(root: string): readonly Package[] {
  return workspacePackages(root).filter(({ manifest }) => manifest.private !== true);
}

/** The packages of the repository from which code can come into a package: what it names in any way, and what those name. */
export function carriedBy(name: string, packages: readonly Package[]): ReadonlySet<string> {
  const byName = new Map(packages.map((each) => [each.name, each.manifest]));
  const found = new Set<string>();
  const follow = (from: string): void => {
    const { dependencies, devDependencies, nx } = byName.get(from) ?? {};
    const named = [dependencies, devDependencies].flatMap((list) => Object.keys(list ?? {}));
    for (const next of [...named, ...(nx?.implicitDependencies ?? [])]) {
      if (!byName.has(next) || found.has(next) || next === name) continue;
      found.add(next);
      follow(next);
    }
  };
  follow(name);
  return found;
}
