import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { CONTENTS, contentProblems } from './contents.js';
import { packStaged, stage, type Staged } from './pack.js';
import { manifestProblems, readmeProblems, type PublishedManifest } from './package-problems.js';
import { STAGED } from './release-state.js';
import { run } from './run.js';
import { readBudgets, sizeProblems, sizesOf, writeBudget } from './sizes.js';
import type { Package } from './workspace.js';

/** Sentences on what is wrong with a package as others get it. It must have been built. */
export async function packageProblems(root: string, each: Package): Promise<readonly string[]> {
  const staged = stage(each, join(root, STAGED));
  const manifest = JSON.parse(staged.read('package.json')) as PublishedManifest;
  const list = CONTENTS[each.name];
  return [
    ...(list === undefined
      ? [`tools/release/src/contents.ts does not say what ${each.name} may hold`]
      : contentProblems(staged.paths, list)),
    ...manifestProblems(manifest),
    ...readmeProblems(each.name, staged.read('README.md')),
    ...sizeProblems(readBudgets(root)[each.name], await sizesOf(staged)),
    ...(await publintProblems(staged, manifest)),
    ...typeProblems(staged, join(root, STAGED)),
  ];
}

/** Keeps the sizes of a package as they are now. */
export async function keepSizes(root: string, each: Package): Promise<void> {
  writeBudget(root, each.name, await sizesOf(stage(each, join(root, STAGED))));
}

async function publintProblems({ folder }: Staged, manifest: PublishedManifest): Promise<readonly string[]> {
  const { messages } = await publint({ pkgDir: folder, strict: true });
  return messages.map((message) => `publint: ${formatMessage(message, manifest) ?? message.code}`);
}

/** Whether types and code agree in every way of importing but that of Node 10, which knows no `exports`. */
function typeProblems(staged: Staged, into: string): readonly string[] {
  const { file } = packStaged(staged, into);
  const cli = createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json');
  try {
    run(process.execPath, [join(dirname(cli), 'dist/index.js'), file, '--profile', 'node16', '--no-color'], {
      cwd: into,
    });
    return [];
  } catch (error) {
    return [`attw: ${(error as Error).message}`];
  }
}
