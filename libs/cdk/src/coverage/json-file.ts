import { readFileSync, statSync } from 'node:fs';

/** CloudFormation takes templates of 1 MB, a policy may have 10 MB; what is larger is none of ours. */
const MOST_BYTES = 20_000_000;

/** The text of a file; undefined where there is none, or it is too large. */
export function textOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size <= MOST_BYTES ? readFileSync(path, 'utf8') : undefined;
}

/** The content of a JSON file; undefined where there is none, it is too large, or it is no JSON. */
export function jsonOf(path: string): unknown {
  const text = textOf(path);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A member of its own, by its path; undefined where it is missing. */
export function memberAt(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const name of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[name];
  }
  return at;
}

/** The values of an object's own members. */
export function valuesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
