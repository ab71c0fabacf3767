import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedPackages, type ChangedPackage } from './changed-packages.js';
import { readReleaseState } from './release-state.js';

/**
 * Changesets raises dependants by their `dependencies`; it does not know whose code a bundle carries. So a package that would
 * ship other code because of a package with a changeset gets one too, of which the reader learns what it carries.
 *
 * @returns what was written a changeset for
 */
export async function addChangesetsOfCarriers(root: string): Promise<readonly ChangedPackage[]> {
  const changed = changedPackages(await readReleaseState(root)).filter(({ causes }) => causes.length > 0);
  for (const [index, { name, causes }] of changed.entries()) {
    const text = `Carries the changed code of ${causes.join(', ')}.`;
    writeFileSync(
      join(root, `.changeset/carried-code-${index + 1}.md`),
      `---\n'${name}': patch\n---\n\n${text}\n`,
    );
  }
  return changed;
}
