import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The folder of the public findings: `TOCSIN_DATA`, else beside the repository. They are not part of it. */
export const DATA = process.env['TOCSIN_DATA'] ?? resolve(__dirname, '../../../../../shared/data');
const folder = join(DATA, 'findings');

/** Whether the data is there; says so where it is not. */
export function hasData(): boolean {
  const there = existsSync(folder);
  if (!there)
    process.stderr.write(
      `\nNOTICE: no public findings at ${folder}; set TOCSIN_DATA. These tests are skipped.\n\n`,
    );
  return there;
}

/** One record of one file. */
export interface PublicRecord {
  readonly file: string;
  readonly index: number;
  /** The parsed record; absent where the text is no JSON. */
  readonly value?: unknown;
}

/** Every record of every file but the manifest: JSON arrays, and the broken texts, each a record of its own. */
export function publicRecords(): readonly PublicRecord[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  return files.flatMap((file) => {
    const parsed = parse(readFileSync(join(folder, file), 'utf8'));
    if (parsed === undefined) return [{ file, index: 0 }];
    const values: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
    return values.map((value, index) => ({ file, index, value }));
  });
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined; // The table says "not JSON": what the parser says differs from one Node to the next.
  }
}
