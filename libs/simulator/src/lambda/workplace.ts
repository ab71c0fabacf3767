import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bootstrapSource } from './bootstrap-source.js';
import type { FunctionDefinition } from './function-definition.js';

/** Where the files of a function lie while the engine runs. */
export interface Workplace {
  /** /var/task */
  readonly task: string;
  /** /opt */
  readonly layers: string;
  /** /tmp, and the home of the process */
  readonly scratch: string;
  readonly bootstrap: string;
}

/**
 * Copies code and layers of a function below `root`. The copy keeps a `package.json` of the asset's surroundings from
 * deciding whether its files are modules.
 */
export async function prepareWorkplace(root: string, definition: FunctionDefinition): Promise<Workplace> {
  const home = join(root, definition.logicalId);
  const workplace = {
    task: join(home, 'task'),
    layers: join(home, 'opt'),
    scratch: join(home, 'tmp'),
    bootstrap: join(home, 'bootstrap.mjs'),
  };
  await Promise.all(
    [workplace.task, workplace.layers, workplace.scratch].map((path) => mkdir(path, { recursive: true })),
  );
  await cp(definition.code, workplace.task, { recursive: true });
  for (const layer of definition.layers) await cp(layer, workplace.layers, { recursive: true });
  await writeFile(workplace.bootstrap, bootstrapSource);
  return workplace;
}
