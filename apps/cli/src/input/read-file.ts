import { access, constants, open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { inputFileError } from './input-file-error.js';

/** Above this a file is refused; the parsed form of a file takes several times its size. */
export const MOST_FILE_BYTES = 256 * 1024 * 1024;

const CHUNK_BYTES = 1024 * 1024;

/** The text of a file, or why it has none. */
export type FileText = { readonly text: string } | { readonly problem: string };

/**
 * Reads a file that may also be a pipe, never more than {@link MOST_FILE_BYTES}.
 * UTF-8, or UTF-16 with a byte order mark, as PowerShell writes it; a byte order mark is dropped.
 *
 * @throws InputFileError when the file cannot be opened or read.
 */
export async function readText(
  path: string,
  shownAs: string,
  mostBytes = MOST_FILE_BYTES,
): Promise<FileText> {
  try {
    await using file = await open(path, 'r');
    return await textOf(chunksOf(file), mostBytes);
  } catch (error) {
    throw inputFileError(shownAs, error);
  }
}

/** The text of a stream, read as {@link readText} reads a file. */
export async function textOf(
  stream: AsyncIterable<Uint8Array | string>,
  mostBytes = MOST_FILE_BYTES,
): Promise<FileText> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const given of stream) {
    const chunk = typeof given === 'string' ? Buffer.from(given) : given;
    bytes += chunk.length;
    if (bytes > mostBytes)
      return { problem: `the file is larger than ${mostBytes / 1024 / 1024} MB; split it` };
    chunks.push(chunk);
  }
  return { text: decode(Buffer.concat(chunks, bytes)) };
}

async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

function decode(bytes: Buffer): string {
  const littleEndian = bytes[0] === 0xff && bytes[1] === 0xfe;
  const bigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  const encoding = littleEndian ? 'utf-16le' : bigEndian ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Makes sure that every file can be opened before anything is started.
 *
 * @throws InputFileError for the first that cannot.
 */
export async function requireReadable(
  files: readonly { readonly path: string; readonly shownAs: string }[],
): Promise<void> {
  for (const { path, shownAs } of files) {
    try {
      await access(path, constants.R_OK);
      if ((await stat(path)).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    } catch (error) {
      throw inputFileError(shownAs, error);
    }
  }
}
