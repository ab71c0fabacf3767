import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The folder of public data: `TOCSIN_DATA`, else beside the repository. It is not part of it. */
export const DATA = process.env['TOCSIN_DATA'] ?? resolve(__dirname, '../../../../../shared/data');

/** Whether the data is there; says so where it is not. */
export function hasData(): boolean {
  const there = existsSync(join(DATA, 'findings')) && existsSync(join(DATA, 'indicator-cases'));
  if (!there)
    process.stderr.write(
      `\nNOTICE: no public data at ${DATA}; set TOCSIN_DATA. These tests are skipped.\n\n`,
    );
  return there;
}

/** One finding or event, as it stood in its file. */
export interface PublicFinding {
  /** File and index. */
  readonly at: string;
  readonly value: unknown;
}

export function publicFindings(): readonly PublicFinding[] {
  const folder = join(DATA, 'findings');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && entry.name !== 'manifest.json')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
    .flatMap((file) => {
      const parsed: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return [parsed].flat().map((value, index) => ({ at: `${file} ${index}`, value }));
    });
}

/** A case of another extractor's own tests. */
export interface PublicCase {
  readonly source: string;
  readonly test: string;
  readonly input: string;
  readonly mode: 'exact' | 'validate' | 'count' | 'at_least_one' | 'none';
  readonly options?: { readonly refang?: boolean; readonly strict?: boolean };
  readonly expected: Readonly<Record<string, readonly string[] | boolean | number>>;
}

export function publicCases(): readonly PublicCase[] {
  const folder = join(DATA, 'indicator-cases');
  return readdirSync(folder)
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as PublicCase[]);
}
