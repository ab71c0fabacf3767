import { readText } from '../../input/read-file.js';
import type { InputFile } from '../../input/read-input.js';
import { UsageError } from '../../commands/usage-error.js';

/** A plan of Terraform has many times the size of what it creates; anything near this is no template. */
export const MOST_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** A file that was read and parsed. `text` is kept to find the line of a part. */
export interface Document extends InputFile {
  readonly text: string;
  readonly value: unknown;
}

/**
 * Reads a file of JSON, or of YAML with the short tags of CloudFormation. What begins with a brace or a bracket is JSON.
 *
 * @throws InputFileError when it cannot be opened; UsageError when it is empty, too large, or neither.
 */
export async function readDocument(file: InputFile): Promise<Document> {
  const text = await readBounded(file);
  const isJson = /^\s*[[{]/.test(text);
  const isYaml = !isJson && /\.(ya?ml|template)$/i.test(file.path);
  if (isYaml) return { ...file, text, value: await parsedYaml(file, text) };
  try {
    return { ...file, text, value: JSON.parse(text) as unknown };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file.shownAs}: not JSON: ${why}`, { cause: error });
  }
}

async function readBounded(file: InputFile): Promise<string> {
  const read = await readText(file.path, file.shownAs, MOST_DOCUMENT_BYTES);
  if ('problem' in read) throw new UsageError(`${file.shownAs}: ${read.problem}`);
  if (read.text.trim() === '') throw new UsageError(`${file.shownAs}: the file is empty`);
  return read.text;
}

/** The reader of YAML is loaded only for YAML. */
async function parsedYaml(file: InputFile, text: string): Promise<unknown> {
  const { parseYamlTemplate, YamlError } = await import('./yaml-template.js');
  try {
    return parseYamlTemplate(text);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new UsageError(`${file.shownAs}: ${error.message}`, { cause: error });
  }
}
