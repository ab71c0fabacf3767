import type * as tocsinCdk from '@tocsin/cdk';
import type * as awsCdk from 'aws-cdk-lib';
import { UsageError } from '../commands/usage-error.js';

/** The construct library and what it stands on. */
export interface Cdk {
  readonly core: typeof awsCdk;
  readonly tocsin: typeof tocsinCdk;
}

const PACKAGES = '@tocsin/cdk aws-cdk-lib constructs';

/**
 * Loads the CDK, which weighs more than all the rest and is an optional peer: only `tocsin template` needs it.
 *
 * @throws UsageError, with what to install, where it is missing.
 */
export async function loadCdk(load: () => Promise<Cdk> = installed): Promise<Cdk> {
  try {
    return await load();
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new UsageError(
      `the construct library is not installed here (${firstLine(error)}); install it beside tocsin: ` +
        `"npm install tocsin ${PACKAGES}"`,
      { cause: error },
    );
  }
}

async function installed(): Promise<Cdk> {
  return { core: exportsOf(await import('aws-cdk-lib')), tocsin: exportsOf(await import('@tocsin/cdk')) };
}

/** Both are CommonJS: not every export of such a package is seen by name from an ES module. */
function exportsOf<T extends object>(loaded: T): T {
  return 'default' in loaded ? (loaded.default as T) : loaded;
}

function isMissing(error: unknown): error is Error {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND';
}

function firstLine({ message }: Error): string {
  return message.split('\n', 1).join('');
}
