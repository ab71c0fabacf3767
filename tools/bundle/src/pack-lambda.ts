import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { bundledPackages } from './licences/bundled-packages.js';
import { licencesFile } from './licences/licences-file.js';
import { ownSourceMap } from './own-source-map.js';

/** The name of the file with the licences, in the folder that is shipped. */
export const LICENCES = 'THIRD-PARTY-LICENSES.txt';

/**
 * Makes the folder that Lambda gets of what the `build` target of a function wrote: the bundle byte for byte, the source map
 * of our own files, the licences of the others, and a mark that it is CommonJS. Nothing in it depends on where it was made.
 *
 * @param root - the root of the repository
 * @param built - what the build wrote, from the root
 * @param target - the folder to write, from the root; what is there goes
 * @throws Error where the build wrote nothing, or what it wrote may not be shipped.
 */
export function packLambda(root: string, built: string, target: string): void {
  const read = (name: string): string => {
    const file = join(root, built, name);
    if (!existsSync(file)) {
      throw new Error(
        `no ${name} in ${built}: build the function first, with \`nx run @tocsin/${basename(dirname(built))}:build\``,
      );
    }
    return readFileSync(file, 'utf8');
  };
  const metafile = JSON.parse(read('meta.json')) as Metafile;
  const files = {
    'index.js': read('index.js'),
    'index.js.map': ownSourceMap(read('index.js.map'), built),
    'package.json': '{"type":"commonjs"}\n',
    [LICENCES]: licencesFile(bundledPackages(metafile, root)),
  };
  const folder = join(root, target);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
