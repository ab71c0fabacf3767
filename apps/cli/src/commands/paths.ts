import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { InputFile } from '../input/read-input.js';
import type { Terminal } from '../terminal/terminal.js';

type Place = Pick<Terminal, 'env' | 'cwd'>;

/** npm runs scripts in the folder of the package; INIT_CWD is where the user stands. */
export function inputFile(given: string, { env, cwd }: Place): InputFile {
  return { path: resolve(env['INIT_CWD'] ?? cwd, given), shownAs: given };
}

/** A folder is looked for where the user stands, then where the command runs: a script may name its own. */
export function existingFolder(given: string, { env, cwd }: Place): string | undefined {
  return [env['INIT_CWD'] ?? cwd, cwd].map((from) => resolve(from, given)).find((path) => existsSync(path));
}
