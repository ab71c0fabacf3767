import type { CriteriaOutcome } from './outcome.js';
import { isLong, someAt, type Meets, type Path } from './path.js';

/** What must hold for anything but `no match`: one of the values is among the texts that the finding has there. */
export interface Equality {
  /** Such as `asff:SeverityLabel` or `ocsf:severity`. */
  readonly key: string;
  readonly values: readonly string[];
}

/** A part of criteria, ready to be asked about a raw finding. `now` is in milliseconds; undefined: unreadable. */
export interface Condition {
  readonly test: (raw: object, now: number | undefined) => CriteriaOutcome;
  /** What it costs to ask, roughly in units of one comparison. */
  readonly cost: number;
  readonly equalities: readonly Equality[];
  /** The same of how the texts begin. */
  readonly beginnings: readonly Equality[];
  /** Whether `now` can change the answer. */
  readonly dated: boolean;
}

/** A filter that is checked and ready. */
export interface ReadyFilter {
  /** A negative filter excludes what meets it. */
  readonly negative: boolean;
  readonly meets: Meets;
  /** Whether a value can be compared at all. The filters of one field that share it are joined. */
  readonly comparable: Meets;
  readonly cost: number;
  /** The text that an EQUALS wants, or a NOT_EQUALS excludes. */
  readonly equals?: string;
  /** The beginning that a PREFIX wants. */
  readonly begins?: string;
  readonly dated?: boolean;
}

/**
 * The filters of one field. Positive filters OR together, then negative ones AND together. Where there is no value that
 * compares, a negative filter is not applicable, and a positive one does not match.
 *
 * Source: AWS Security Hub API reference, types StringFilter and MapFilter.
 */
export function fieldCondition(path: Path, key: string, filters: readonly ReadyFilter[]): Condition {
  const conditions: Condition[] = [];
  const detour = isLong(path) ? 8 : 0;
  const positive = filters.filter(({ negative }) => !negative);
  if (positive.length > 0) {
    const values = positive.flatMap(({ equals }) => equals ?? []);
    const begins = positive.flatMap(({ equals, begins: beginning }) => beginning ?? equals ?? []);
    const all = values.length === positive.length;
    conditions.push({
      ...weight(positive, detour),
      test: someAt<CriteriaOutcome>(path, meetsAny(positive), 'match', 'no match'),
      equalities: all ? [equality(key, values)] : [],
      beginnings: !all && begins.length === positive.length ? [equality(key, begins)] : [],
    });
  }
  const negative = Map.groupBy(
    filters.filter((filter) => filter.negative),
    ({ comparable }) => comparable,
  );
  for (const [comparable, excluding] of negative) {
    const excluded = someAt(path, meetsAny(excluding), true, false);
    const compared = someAt<CriteriaOutcome>(path, comparable, 'match', 'not applicable');
    conditions.push({
      ...weight(excluding, detour),
      test: (raw, now) => (excluded(raw, now) ? 'no match' : compared(raw, now)),
      equalities: [],
      beginnings: [],
    });
  }
  return all(conditions);
}

function meetsAny(filters: readonly ReadyFilter[]): Meets {
  const [{ meets: only }] = filters as readonly [ReadyFilter];
  if (filters.length === 1) return only;
  if (filters.every(({ equals }) => equals !== undefined)) {
    const wanted = new Set<unknown>(filters.map(({ equals }) => equals));
    return (value) => wanted.has(value);
  }
  const tests = filters.map(({ meets }) => meets);
  return (value, now) => {
    for (const meets of tests) if (meets(value, now)) return true;
    return false;
  };
}

/** All must hold: `no match` decides, else `not applicable`. */
export function all(conditions: readonly Condition[]): Condition {
  return join(conditions, ['no match', 'not applicable', 'match'], (lists) => lists.flat());
}

/** One is enough: `match` decides, else `no match`. */
export function any(conditions: readonly Condition[]): Condition {
  return join(conditions, ['match', 'no match', 'not applicable'], (lists) => lists.reduce(shared));
}

/** Of the outcomes the first that is there decides. */
function join(
  conditions: readonly Condition[],
  [first, second, third]: readonly [CriteriaOutcome, CriteriaOutcome, CriteriaOutcome],
  together: (lists: readonly (readonly Equality[])[]) => readonly Equality[],
): Condition {
  if (conditions.length === 1) return conditions[0] as Condition;
  const tests = [...conditions].sort((one, other) => one.cost - other.cost).map(({ test }) => test);
  return {
    ...weight(conditions),
    test: (raw, now) => {
      let result = third;
      for (const test of tests) {
        const outcome = test(raw, now);
        if (outcome === first) return first;
        if (outcome === second) result = second;
      }
      return result;
    },
    equalities: together(conditions.map(({ equalities }) => equalities)),
    beginnings: together(conditions.map(({ beginnings }) => beginnings)),
  };
}

/** One of two must hold: that is an equality where each wants one of the same field. */
function shared(one: readonly Equality[], other: readonly Equality[]): readonly Equality[] {
  return one.flatMap(({ key, values }) => {
    const more = other.find((equality) => equality.key === key)?.values;
    return more === undefined ? [] : [equality(key, [...values, ...more])];
  });
}

function equality(key: string, values: readonly string[]): Equality {
  return Object.freeze({ key, values: Object.freeze([...new Set(values)]) });
}

function weight(parts: readonly { readonly cost: number; readonly dated?: boolean }[], more = 0) {
  return {
    cost: parts.reduce((sum, { cost }) => sum + cost, more),
    dated: parts.some(({ dated }) => dated),
  };
}
