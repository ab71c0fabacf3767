import { join } from 'node:path';
import getReleasePlan from '@changesets/get-release-plan';
import type { ReleaseState } from './changed-packages.js';
import { stage } from './pack.js';
import { readRecord } from './record.js';
import { shippedBy, type Shipped } from './shipped.js';
import { publishedPackages, workspacePackages } from './workspace.js';

/** Where packages are laid out for `changeset publish`: `publishConfig.directory` of each leads there. */
export const STAGED = 'dist/packages';

/** Reads what the working tree of the repository at `root` would release. Every package must have been built. */
export async function readReleaseState(root: string): Promise<ReleaseState> {
  const { releases } = await getReleasePlan(root);
  const planned = releases.filter(({ type }) => type !== 'none').map(({ name }) => name);
  return {
    packages: workspacePackages(root),
    shipped: shippedNow(root),
    record: readRecord(root),
    planned: new Set(planned),
  };
}

/** What each published package would ship now. */
export function shippedNow(root: string): ReadonlyMap<string, Shipped> {
  const into = join(root, STAGED);
  return new Map(publishedPackages(root).map((each) => [each.name, shippedBy(stage(each, into))]));
}
