import type { Path } from '../criteria/path.js';
import { isRawObject } from '../raw-members.js';

/** Stands for a value that is not there: a finding or an entry of a list without the member. */
export const LACKING = Symbol('lacking');

/** By the path of a list (`Resources`), the one entry that is looked at; every entry where a list is not named. */
export type ChosenEntries = ReadonlyMap<string, number>;

export interface ValuesThere {
  /** One for each entry of the lists on the way, {@link LACKING} where it leads nowhere. Own members only. */
  readonly values: readonly unknown[];
  /** How long each list on the way is, by its path. */
  readonly lists: ReadonlyMap<string, number>;
}

/** Every value that a finding has at a path, and the lists on the way. */
export function valuesIn(raw: object, path: Path, chosen: ChosenEntries): ValuesThere {
  const values: unknown[] = [];
  const lists = new Map<string, number>();
  const walk = (start: unknown, from: number): void => {
    let value = start;
    for (const [offset, { name, list }] of path.slice(from).entries()) {
      if (!isRawObject(value) || !Object.hasOwn(value, name)) return void values.push(LACKING);
      value = value[name];
      if (list === 'never') continue;
      if (Array.isArray(value)) {
        const next = from + offset + 1;
        const at = placeOf(path, next);
        const only = chosen.get(at);
        lists.set(at, Math.max(lists.get(at) ?? 0, value.length));
        for (const entry of only === undefined ? value : value.slice(only, only + 1)) walk(entry, next);
        return;
      }
      if (list === 'always') return void values.push(LACKING);
    }
    values.push(value);
  };
  walk(raw, 0);
  return { values, lists };
}

function placeOf(path: Path, length: number): string {
  return path
    .slice(0, length)
    .map(({ name }) => name)
    .join('.');
}
