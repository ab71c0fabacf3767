import { join } from 'node:path';
import { readManifest, type Manifest } from '@tocsin/release';
import { ROOT } from './root.js';

/** Releases of what an app brings itself, exact. */
export interface Release {
  readonly 'aws-cdk-lib': string;
  readonly constructs: string;
}

function releaseOf(wanted: Manifest['peerDependencies'] = {}): Release {
  const lowest = (name: keyof Release): string => {
    const range = wanted[name] ?? '';
    const version = /^\^?(\d+\.\d+\.\d+)$/.exec(range)?.[1];
    if (version === undefined)
      throw new Error(`@tocsin/cdk wants ${name} ${range}: only ^1.2.3 and 1.2.3 are read here`);
    return version;
  };
  return { 'aws-cdk-lib': lowest('aws-cdk-lib'), constructs: lowest('constructs') };
}

const { devDependencies, peerDependencies } = readManifest(join(ROOT, 'libs/cdk'));

/** What `@tocsin/cdk` is built with. */
export const CURRENT = releaseOf(devDependencies);

/** The lowest that `@tocsin/cdk` says it works with. */
export const LOWEST = releaseOf(peerDependencies);

/** What an app in TypeScript needs beside, as this repository has it. */
export const NODE_TYPES = readManifest(ROOT).devDependencies?.['@types/node'] ?? '';

/** Compilers that people have, by the name under which they are installed beside each other. */
export const COMPILERS: Readonly<Record<string, string>> = {
  'typescript-5': '5.9.3',
  'typescript-6': '6.0.3',
  'typescript-7': '7.0.2',
};
