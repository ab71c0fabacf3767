import { readText, textOf } from '../../input/read-file.js';
import type { InputFile } from '../../input/read-input.js';
import type { Terminal } from '../../terminal/terminal.js';
import type { Readable, Unreadable } from '../part.js';
import { partsOf } from './parts-of.js';

/** The name of what is read where `-` is given. */
export const STANDARD_INPUT = 'standard input';

/**
 * The parts of the files, in order; no path is standard input. One file is held at a time.
 *
 * @throws InputFileError when a file cannot be opened.
 */
export async function* readParts(
  files: readonly (InputFile | undefined)[],
  { stdin }: Pick<Terminal, 'stdin'>,
  asText: boolean,
): AsyncGenerator<Readable | Unreadable> {
  for (const file of files) {
    const shownAs = file?.shownAs ?? STANDARD_INPUT;
    const read = file === undefined ? await textOf(stdin ?? nothing()) : await readText(file.path, shownAs);
    if ('problem' in read)
      yield { kind: 'refused', source: { file: shownAs, record: 1 }, reason: read.problem };
    else yield* partsOf(shownAs, read.text, asText);
  }
}

// eslint-disable-next-line @typescript-eslint/no-empty-function -- there is no standard input
async function* nothing(): AsyncGenerator<string> {}
