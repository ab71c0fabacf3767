import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { installedBy, type Lock } from './installed-by.js';
import { workspacePackages, type Package } from './workspace.js';

/**
 * A bill of materials (CycloneDX 1.5, JSON) of what a package brings: what is installed with it, and what the functions
 * inside it are made of, as the lock file has it. The same text for the same lock file.
 *
 * Source: CycloneDX v1.5 JSON reference; package-url specification, type `npm`.
 */
export function billOfMaterials(root: string, each: Package): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const packages = workspacePackages(root);
  const carried = packages.filter(({ name, manifest }) => {
    const { devDependencies = {}, nx } = each.manifest;
    const inside =
      nx?.implicitDependencies?.includes(name) === true && manifest.nx?.tags?.includes('layer:app');
    return inside === true || (name in devDependencies && manifest.private !== true);
  });
  const starts = [each, ...carried].map(({ folder }) => relative(root, folder));
  const folders = new Map(packages.map(({ folder, name }) => [relative(root, folder), name]));
  const components = [...new Set([...starts.slice(1), ...installedBy(starts, lock)])].map((path) =>
    component(folders.get(path) ?? path.replace(/^.*node_modules\//, ''), lock.packages[path]),
  );
  return `${JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      metadata: { component: component(each.name, each.manifest) },
      components: components.sort((one, other) => (one['purl'] < other['purl'] ? -1 : 1)),
    },
    null,
    2,
  )}\n`;
}

interface Component {
  readonly purl: string;
  readonly [key: string]: unknown;
}

function component(name: string, entry: Lock['packages'][string] | undefined): Component {
  const { version = '', license, integrity } = entry ?? {};
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const sum = /^sha512-(.*)$/.exec(integrity ?? '')?.[1];
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    ...(license !== undefined && { licenses: [{ expression: license }] }),
    purl,
    ...(sum !== undefined && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(sum, 'base64').toString('hex') }],
    }),
  };
}
