import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The code of a function, or a layer, as Lambda takes it. */
export interface Archive {
  readonly bytes: Uint8Array;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** The first day that a zip can hold, as local time: it is written so, whatever the time zone is. */
const NO_TIME = new Date(1980, 0, 1);

/** Lambda's user must be able to read the files, or the function ends with EACCES. Source: Lambda developer guide, ".zip file archives". */
const READABLE = (0o100_644 << 16) >>> 0;
const UNIX = 3;

/**
 * Packs a folder: the same files give the same bytes, wherever and whenever they lie. Folders have no entries of their
 * own, and links are followed.
 */
export function archiveOf(folder: string): Archive {
  const files = filesIn(folder);
  const bytes = zipSync(
    Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, ...file.split('/')))])),
    { level: 9, mtime: NO_TIME, os: UNIX, attrs: READABLE },
  );
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Paths with `/`, in an order that no file system or language decides. */
function filesIn(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesIn(folder, path) : [path];
    })
    .sort((one, other) => (one < other ? -1 : 1));
}
