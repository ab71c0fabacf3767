import { classifyRecord } from './classify.js';
import { parseRecords } from './parse-records.js';
import type { ParsedRecord } from './parse-records.js';
import { readText } from './read-file.js';
import type { InputRecord, Source } from './record.js';

/** A file to read: where it is, and how the user named it. */
export interface InputFile {
  readonly path: string;
  readonly shownAs: string;
}

/**
 * Every record of the files, in order, recognised for the engine. One file is held at a time.
 *
 * @throws InputFileError when a file cannot be opened; everything else is a record that is refused, with its reason.
 */
export async function* readInput(files: readonly InputFile[]): AsyncGenerator<InputRecord> {
  for await (const parsed of readRecords(files)) {
    if ('problem' in parsed) yield { kind: 'refused', source: parsed.source, reason: parsed.problem };
    else yield classifyRecord(parsed.value, parsed.source);
  }
}

/**
 * Every record of the files, in order, parsed and not recognised yet.
 *
 * @throws InputFileError when a file cannot be opened.
 */
export async function* readRecords(files: readonly InputFile[]): AsyncGenerator<ParsedRecord> {
  for (const { path, shownAs } of files) {
    const read = await readText(path, shownAs);
    if ('problem' in read) yield { source: { file: shownAs, record: 1 }, problem: read.problem };
    else yield* parseRecords(shownAs, read.text);
  }
}

/** Records that are there already, as the sample is. */
export function* recordsIn(file: string, values: readonly unknown[]): Generator<InputRecord> {
  for (const { value, source } of numbered(file, values)) yield classifyRecord(value, source);
}

/** Values that are there already, with their places. */
export function* numbered(
  file: string,
  values: readonly unknown[],
): Generator<{ readonly source: Source; readonly value: unknown }> {
  let record = 0;
  for (const value of values) yield { source: { file, record: (record += 1) }, value };
}
