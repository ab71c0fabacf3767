import { isRawObject } from '../raw-members.js';

/** Does one value of a finding meet a filter? `now` is in milliseconds; undefined: unreadable. */
export type Meets = (value: unknown, now: number | undefined) => boolean;

/** What is said of a finding at a time. */
export type Answer<What> = (raw: object, now: number | undefined) => What;

interface Step {
  readonly name: string;
  /** Whether the member is a list of values: never, always, or when it happens to be one. */
  readonly list: 'never' | 'always' | 'maybe';
}

/** Members from the root of a finding. */
export type Path = readonly Step[];

/** `Resources[].Id`: a list is where `[]` says so, and nowhere else. */
export function asffPath(text: string): Path {
  return text
    .split('.')
    .map((step) =>
      step.endsWith('[]') ? { name: step.slice(0, -2), list: 'always' } : { name: step, list: 'never' },
    );
}

/** `resources.uid`: every member may be a list, of which each entry counts; the last one not if it is a map. */
export function ocsfPath(text: string, map: boolean): Path {
  const names = text.split('.');
  return names.map((name, index) => ({ name, list: map && index === names.length - 1 ? 'never' : 'maybe' }));
}

/** Whether values at the path are usually in a list, which costs more to search. */
export function isLong(path: Path): boolean {
  return path.length > 3 || path.some(({ list }) => list === 'always');
}

/**
 * Does any value that a finding has at a path meet a filter? It is not asked about a value that is not there. Answers with
 * one of two words of the caller's, so that a filter costs one call.
 *
 * Every member must be the finding's own: what a polluted prototype says is not data. That is asked of the few values
 * which meet the filter, last.
 */
export function someAt<What>(path: Path, meets: Meets, yes: What, no: What): Answer<What> {
  const walk: Answer<What> = (raw, now) =>
    walkFrom(raw, path, 0, meets, now, false) && walkFrom(raw, path, 0, meets, now, true) ? yes : no;
  const [first, second, third] = path.map(({ name }) => name);
  if (isLong(path) || first === undefined) return walk;
  if (second === undefined) {
    return (raw, now) => {
      const value = (raw as Members)[first];
      if (isObject(value)) return walk(raw, now);
      return meets(value, now) && Object.hasOwn(raw, first) ? yes : no;
    };
  }
  if (third === undefined) {
    return (raw, now) => {
      const outer = (raw as Members)[first];
      if (!isObject(outer)) return no;
      const value = outer[second];
      if (isObject(value) || Array.isArray(outer)) return walk(raw, now);
      return meets(value, now) && Object.hasOwn(outer, second) && Object.hasOwn(raw, first) ? yes : no;
    };
  }
  return (raw, now) => {
    const outer = (raw as Members)[first];
    if (!isObject(outer)) return no;
    const inner = outer[second];
    if (!isObject(inner)) return Array.isArray(outer) ? walk(raw, now) : no;
    const value = inner[third];
    if (isObject(value) || Array.isArray(inner)) return walk(raw, now);
    return meets(value, now) &&
      Object.hasOwn(inner, third) &&
      Object.hasOwn(outer, second) &&
      Object.hasOwn(raw, first)
      ? yes
      : no;
  };
}

/** The value at a path, or the texts of the lists on the way to it. */
export function valuesAt(path: Path): (raw: object) => unknown {
  const names = path.map(({ name }) => name);
  return (raw) => {
    let value: unknown = raw;
    for (const name of names) {
      if (!isObject(value)) return undefined;
      if (Array.isArray(value)) return collect(raw, path);
      value = (value as Members)[name];
    }
    return value;
  };
}

type Members = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}

function collect(raw: object, path: Path): readonly string[] {
  const texts: string[] = [];
  const takeAndGoOn: Meets = (value) => {
    if (typeof value === 'string') texts.push(value);
    return false;
  };
  walkFrom(raw, path, 0, takeAndGoOn, undefined, false);
  return texts;
}

function walkFrom(
  start: unknown,
  path: Path,
  from: number,
  meets: Meets,
  now: number | undefined,
  own: boolean,
): boolean {
  let value = start;
  for (let index = from; index < path.length; index += 1) {
    const { name, list } = path[index] as Step;
    if (!isRawObject(value) || (own && !Object.hasOwn(value, name))) return false;
    value = value[name];
    if (list === 'never') continue;
    if (Array.isArray(value)) {
      for (const entry of value) if (walkFrom(entry, path, index + 1, meets, now, own)) return true;
      return false;
    }
    if (list === 'always') return false;
  }
  return meets(value, now);
}
