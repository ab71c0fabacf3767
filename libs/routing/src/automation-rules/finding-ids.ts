import type { RawObject } from '../raw-json.js';

/** No field that a rule writes nests deeper; what does came with the finding and is one object everywhere. */
const DEEPEST = 3;

/** A text that is equal for findings that are equal in the members named. */
export type FindingId = (finding: RawObject, members: readonly string[]) => string;

/** For findings that rules made of one and the same. */
export function createFindingIds(): FindingId {
  const texts = new Map<string, number>();
  const objects = new WeakMap<object, number>();
  const idOf = (value: unknown, depth: number): number => {
    if (typeof value !== 'object' || value === null) return intern(texts, `${typeof value} ${String(value)}`);
    const known = objects.get(value);
    if (known !== undefined) return known;
    const text = depth > DEEPEST ? `object ${texts.size}` : textOf(value, (part) => idOf(part, depth + 1));
    const id = intern(texts, text);
    objects.set(value, id);
    return id;
  };
  return (finding, members) =>
    members.map((name) => (Object.hasOwn(finding, name) ? idOf(finding[name], 1) : '')).join();
}

function textOf(value: object, idOf: (part: unknown) => number): string {
  if (Array.isArray(value)) return `list ${value.map(idOf).join()}`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${idOf((value as RawObject)[name])}`).join()}}`;
}

function intern(texts: Map<string, number>, text: string): number {
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, texts.size);
  return texts.size - 1;
}
