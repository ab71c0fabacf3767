import { isRawObject, type RawObject } from '../../raw-json.js';
import type { Entry } from '../logic/list-witness.js';
import type { Value } from '../logic/primitive.js';
import type { Witness } from '../logic/theory.js';

type Changeable = Record<string, unknown>;

/** Members of a finding that are maps: the rest of a path is one key. */
const MAPS = ['UserDefinedFields', 'ProductFields', 'Tags', 'Other'];

/** A finding with the values that were found; what they leave open is as in the base. */
export function buildFinding(base: RawObject, witnesses: ReadonlyMap<string, Witness>): RawObject {
  const finding = structuredClone(base) as Changeable;
  for (const [variable, witness] of witnesses) {
    if (variable.startsWith('~')) continue;
    if (witness.kind === 'value') put(finding, namesOf(variable), witness.value);
    else if (witness.kind === 'group') {
      for (const [path, value] of Object.entries(witness.group)) put(finding, namesOf(path), value);
    } else {
      const first = firstEntry(base, variable);
      const entries = witness.entries.map((entry) => entryOf(first, entry));
      put(finding, namesOf(variable), entries.length === 0 ? undefined : entries);
    }
  }
  return finding;
}

function firstEntry(base: RawObject, variable: string): unknown {
  const list = base[variable];
  return Array.isArray(list) ? list[0] : undefined;
}

/** An entry that is one value, or an object on the members of the base's. */
function entryOf(first: unknown, entry: Entry): unknown {
  if (Object.hasOwn(entry, '')) return entry[''];
  const built = (isRawObject(first) ? structuredClone(first) : {}) as Changeable;
  for (const [member, value] of Object.entries(entry)) put(built, namesOf(member), value);
  return built;
}

function namesOf(path: string): readonly string[] {
  const names = path.split('.');
  const map = names.findIndex((name) => MAPS.includes(name));
  return map < 0 || map === names.length - 1
    ? names
    : [...names.slice(0, map + 1), names.slice(map + 1).join('.')];
}

function put(target: Changeable, names: readonly string[], value: Value | readonly unknown[]): void {
  const [name = '', ...rest] = names;
  if (rest.length > 0) {
    const before = target[name];
    if (value === undefined && !isRawObject(before)) return;
    const below = isRawObject(before) ? (before as Changeable) : {};
    put(below, rest, value);
    define(target, name, below);
  } else if (value === undefined) delete target[name];
  else define(target, name, value);
}

/** As JSON.parse does: `__proto__` is a name like any other. */
function define(target: Changeable, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}
