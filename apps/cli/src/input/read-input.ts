import { classifyRecord } from './classify.js';
import { parseRecords } from './parse-records.js';
import { readText } from './read-file.js';
import type { InputRecord } from './record.js';

/** A file to read: where it is, and how the user named it. */
export interface InputFile {
  readonly path: string;
  readonly shownAs: string;
}

/**
 * Every record of the files, in order, recognised. One file is held at a time.
 *
 * @throws InputFileError when a file cannot be opened; everything else is a record that is refused, with its reason.
 */
export async function* readInput(files: readonly InputFile[]): AsyncGenerator<InputRecord> {
  for (const { path, shownAs } of files) {
    const read = await readText(path, shownAs);
    if ('problem' in read)
      yield { kind: 'refused', source: { file: shownAs, record: 1 }, reason: read.problem };
    else yield* recordsOf(shownAs, read.text);
  }
}

/** The records of one text, recognised. */
export function* recordsOf(file: string, text: string): Generator<InputRecord> {
  for (const parsed of parseRecords(file, text)) {
    if ('problem' in parsed) yield { kind: 'refused', source: parsed.source, reason: parsed.problem };
    else yield classifyRecord(parsed.value, parsed.source);
  }
}

/** Records that are there already, as the sample is. */
export function* recordsIn(file: string, values: readonly unknown[]): Generator<InputRecord> {
  let record = 0;
  for (const value of values) yield classifyRecord(value, { file, record: (record += 1) });
}
