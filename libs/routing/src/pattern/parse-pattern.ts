import { readCondition, type Condition } from '../match/condition.js';
import type { Dialect } from '../match/dialect.js';
import { isRawObject, type RawObject } from '../raw-json.js';
import { showValue } from '../show-value.js';
import { isReservedInOr } from './reserved-names.js';

/** One field of a pattern and what it wants. */
export interface PatternField {
  /** Names joined by dots, as the engine knows the field: `detail.findings.Severity.Label`. */
  readonly path: string;
  /** Where the pattern says so: the path, with `$or[0]` where it stands in an alternative. */
  readonly place: string;
  readonly condition: Condition;
}

/** A pattern without `$or`: every field must hold. A pattern is a list of them, of which one must hold. */
export type Alternative = ReadonlyMap<string, PatternField>;

export interface Limits {
  readonly depth: number;
  readonly alternatives: number;
  readonly fields: number;
}

interface Scope {
  readonly dialect: Dialect;
  readonly limits: Limits;
  /** False when `$or` is read as the name of a field. */
  readonly or: boolean;
}

interface Place {
  readonly path: string;
  readonly place: string;
  readonly depth: number;
  readonly inOr: boolean;
}

const TOP: Place = { path: '', place: '', depth: 0, inOr: false };

/**
 * The alternatives of a pattern. As in the engine, `$or` that is not a list of two or more objects with field names of
 * their own is an ordinary field name, and the engine then reads the pattern by its first grammar, in which `anything-but`
 * holds less. The fault is that of `$or` when neither reading is valid. Observed on aws/event-ruler 2.0.1.
 */
export function parsePattern(pattern: unknown, dialect: Dialect, limits: Limits): readonly Alternative[] {
  if (!isRawObject(pattern)) throw dialect.refusal('', `a pattern is an object, found ${showValue(pattern)}`);
  try {
    return readObject(pattern, TOP, [new Map()], { dialect, limits, or: true });
  } catch (fault) {
    try {
      const plain = { ...dialect, anythingBut: dialect.anythingButPlain };
      return readObject(pattern, TOP, [new Map()], { dialect: plain, limits, or: false });
    } catch {
      throw fault;
    }
  }
}

function readObject(
  object: RawObject,
  at: Place,
  before: readonly Alternative[],
  scope: Scope,
): readonly Alternative[] {
  const { dialect, limits } = scope;
  if (at.depth > limits.depth)
    throw dialect.refusal(at.place, `is nested deeper than ${limits.depth} levels`);
  const names = Object.keys(object);
  if (names.length === 0)
    throw dialect.refusal(at.place, 'an empty object matches nothing; name at least one field');
  let alternatives = before;
  for (const name of names) {
    const value = object[name];
    if (scope.or && name === '$or') {
      alternatives = readOr(value, at, alternatives, scope);
      continue;
    }
    const here: Place = {
      ...at,
      path: join(at.path, name),
      place: join(at.place, name),
      depth: at.depth + 1,
    };
    if (at.inOr && isReservedInOr(name)) {
      throw dialect.refusal(here.place, `${name} is an operator; it cannot name a field inside $or`);
    }
    if (isRawObject(value) && !dialect.nested) {
      throw dialect.refusal(here.place, 'is nested; only lists of values are taken here');
    }
    if (isRawObject(value)) alternatives = readObject(value, here, alternatives, scope);
    else if (Array.isArray(value)) alternatives = withField(alternatives, value, here, scope);
    else throw dialect.refusal(here.place, `wants an object or a list of values, found ${showValue(value)}`);
  }
  return alternatives;
}

function readOr(
  value: unknown,
  at: Place,
  before: readonly Alternative[],
  scope: Scope,
): readonly Alternative[] {
  const place = join(at.place, '$or');
  if (!Array.isArray(value) || value.length < 2) {
    throw scope.dialect.refusal(place, `wants a list of two or more objects, found ${showValue(value)}`);
  }
  const alternatives: Alternative[] = [];
  value.forEach((branch: unknown, index) => {
    const here: Place = { path: at.path, place: `${place}[${index}]`, depth: at.depth + 1, inOr: true };
    if (!isRawObject(branch))
      throw scope.dialect.refusal(here.place, `wants an object, found ${showValue(branch)}`);
    alternatives.push(...readObject(branch, here, before, scope));
    const { alternatives: most } = scope.limits;
    if (alternatives.length > most)
      throw scope.dialect.refusal(place, `makes more than ${most} combinations`);
  });
  return alternatives;
}

/** A path that comes twice in one alternative: the last one counts, as in the engine. */
function withField(
  before: readonly Alternative[],
  values: readonly unknown[],
  at: Place,
  scope: Scope,
): readonly Alternative[] {
  const { dialect, limits } = scope;
  if (at.path.split('.', limits.depth + 2).length > limits.depth + 1)
    throw dialect.refusal(at.place, `is nested deeper than ${limits.depth} levels: dots nest too`);
  const field = { path: at.path, place: at.place, condition: readCondition(values, at.place, dialect) };
  return before.map((alternative) => {
    const fields = new Map(alternative).set(field.path, field);
    if (fields.size > limits.fields) throw dialect.refusal('', `has more than ${limits.fields} fields`);
    return fields;
  });
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
