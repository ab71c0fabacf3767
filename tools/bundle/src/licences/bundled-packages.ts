import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { packageFolderOf } from '../metafile.js';
import { MIT_0 } from './mit-0.js';

/** A package of somebody else that a bundle was made from. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX id of {@link ALLOWED_LICENCES}. */
  readonly licence: string;
  /** Its files of licence and notice, each as it is. */
  readonly texts: readonly string[];
}

/** What may be compiled into what we ship under Apache-2.0: all of these ask for no more than that their text goes along. */
export const ALLOWED_LICENCES: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
];

const TEXT_FILE = /^(?:licen[cs]e|copying|notice)(?:\.\w+)?$/i;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly author?: string | { readonly name?: string };
}

/**
 * Every package of the metafile, in order of name and version; also those of which esbuild left nothing in the output.
 *
 * @param root - the folder that the paths of the metafile start from
 * @throws Error that names every package whose licence is not allowed, or has no text.
 */
export function bundledPackages(metafile: Metafile, root: string): readonly BundledPackage[] {
  const folders = new Set(Object.keys(metafile.inputs).flatMap((file) => packageFolderOf(file) ?? []));
  const wrong: string[] = [];
  const found = [...folders].map((folder) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
    const { name, version, license } = manifest;
    if (typeof license !== 'string' || !ALLOWED_LICENCES.includes(license)) {
      wrong.push(`${name}@${version} is under ${JSON.stringify(license ?? null)}`);
    }
    const texts = textsOf(join(root, folder), manifest);
    if (texts.length === 0) wrong.push(`${name}@${version} brings no text of its licence`);
    return { name, version, licence: String(license), texts };
  });
  if (wrong.length > 0) {
    throw new Error(
      `the bundle cannot be shipped: ${wrong.sort().join('; ')}. Allowed are ${ALLOWED_LICENCES.join(', ')}, each with ` +
        'its text: take another package, or decide about the licence in tools/bundle/src/licences/bundled-packages.ts',
    );
  }
  return found.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

function textsOf(folder: string, { license, author }: Manifest): readonly string[] {
  const files = readdirSync(folder).filter((name) => TEXT_FILE.test(name));
  if (files.length === 0 && license === 'MIT-0') {
    const holder = typeof author === 'string' ? author : author?.name;
    return [holder === undefined ? MIT_0 : `Copyright ${holder}\n\n${MIT_0}`];
  }
  return files.sort().map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'));
}

function nameOf({ name, version }: BundledPackage): string {
  return `${name}@${version}`;
}
