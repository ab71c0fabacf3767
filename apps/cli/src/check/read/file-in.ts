import { isAbsolute, join, relative, resolve } from 'node:path';
import { UsageError } from '../../commands/usage-error.js';
import type { InputFile } from '../../input/read-input.js';

/** A file that a manifest names; it may not lead out of the folder. */
export function fileIn(folder: InputFile, name: string): InputFile {
  const path = resolve(folder.path, name);
  const inside = relative(folder.path, path);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside))
    throw new UsageError(
      `${folder.shownAs}: its manifest names ${JSON.stringify(name)}, which is not in the folder`,
    );
  return { path, shownAs: join(folder.shownAs, name) };
}
