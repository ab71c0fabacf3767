import type { Metafile } from 'esbuild';

/** The files of which code stands in the output: those of which nothing is left stay out. Paths from the workspace's root. */
export function filesIn({ outputs }: Metafile): readonly string[] {
  const kept = new Set<string>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      if (bytesInOutput > 0) kept.add(file);
    }
  }
  return [...kept].sort();
}

/** The folder of the package that a file was installed with; undefined for a file of this repository. */
export function packageFolderOf(file: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
}
