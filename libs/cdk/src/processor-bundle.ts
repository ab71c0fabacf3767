import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as lambda from 'aws-cdk-lib/aws-lambda';

// In the package this file is part of dist/index.js; in the workspace's tests it is src/processor-bundle.ts.
const bundlesOf = (name: string): readonly string[] => [
  join(__dirname, 'lambda', name),
  join(__dirname, '..', 'dist', 'lambda', name),
];

/** The processor's code as this package ships it: built, with everything that it needs inside. */
export function processorBundle(folders: readonly string[] = bundlesOf('processor')): lambda.Code {
  return bundleIn(folders, 'processor', 'code');
}

/** The enricher's code as this package ships it. */
export function enricherBundle(folders: readonly string[] = bundlesOf('enricher')): lambda.Code {
  return bundleIn(folders, 'enricher', 'enricherCode');
}

/** The sweeper's code as this package ships it. */
export function sweeperBundle(folders: readonly string[] = bundlesOf('sweeper')): lambda.Code {
  return bundleIn(folders, 'sweeper', 'sweeperCode');
}

function bundleIn(folders: readonly string[], name: string, property: string): lambda.Code {
  const folder = folders.find((candidate) => existsSync(join(candidate, 'index.js')));
  if (folder === undefined) {
    throw new Error(
      `the ${name}'s bundle is missing: no index.js in ${folders.join(' or ')}. ` +
        `Reinstall @tocsin/cdk (in its own repository: nx run @tocsin/cdk:build:lambda), or pass \`${property}\``,
    );
  }
  return lambda.Code.fromAsset(folder);
}

/** The version of this package: every incident carries it. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error(`${join(__dirname, '..', 'package.json')} has no version. Reinstall @tocsin/cdk`);
}
