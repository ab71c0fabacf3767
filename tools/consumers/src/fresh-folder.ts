import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type Tarball } from '@tocsin/release';
import { COMPILERS, NODE_TYPES, type Release } from './releases.js';
import { ROOT } from './root.js';

/** A folder outside of this repository into which the tarballs are installed, with the programs of `apps/` in it. */
export function freshFolder(tarballs: readonly Tarball[], release: Release): string {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-consumer-'));
  cpSync(join(ROOT, 'tools/consumers/apps'), folder, { recursive: true });
  const dependencies = {
    ...release,
    '@types/node': NODE_TYPES,
    ...Object.fromEntries(
      Object.entries(COMPILERS).map(([name, version]) => [name, `npm:typescript@${version}`]),
    ),
    ...Object.fromEntries(tarballs.map(({ name, file }) => [name, `file:${file}`])),
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: folder });
  return folder;
}
