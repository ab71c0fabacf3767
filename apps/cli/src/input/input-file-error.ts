/** A file that the user named and that cannot be opened. `message` is fit for the user. */
export class InputFileError extends Error {
  override readonly name = 'InputFileError';
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  EISDIR: 'it is a folder; name the files in it',
  ENOTDIR: 'a part of the path is not a folder',
  ELOOP: 'its symbolic links lead in a circle',
};

/** The error of a failed open or read, as a sentence. */
export function inputFileError(file: string, error: unknown): InputFileError {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  const why = SENTENCES[code] ?? (error instanceof Error ? error.message : String(error));
  return new InputFileError(`cannot read ${file}: ${why}`, { cause: error });
}
