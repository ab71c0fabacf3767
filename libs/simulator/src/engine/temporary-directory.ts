import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TemporaryDirectory {
  readonly path: string;
  remove(): Promise<void>;
  removeNow(): void;
}

export async function createTemporaryDirectory(): Promise<TemporaryDirectory> {
  const path = await mkdtemp(join(tmpdir(), 'tocsin-simulator-'));
  // Node looks upwards for the type of a module: no further than here.
  await writeFile(join(path, 'package.json'), '{}');
  const options = { recursive: true, force: true, maxRetries: 3 } as const;
  return {
    path,
    remove: () => rm(path, options),
    removeNow: () => rmSync(path, options),
  };
}
