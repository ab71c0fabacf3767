import type { Condition } from '../match/condition.js';
import { cidrRange } from '../match/cidr.js';
import { ipToHex } from '../match/ip-address.js';
import { isRawObject } from '../raw-json.js';
import type { Alternative } from './parse-pattern.js';

/** An alternative of `$or` that the engine never asks, and the earlier one that it takes it for. */
export interface Overlooked {
  readonly alternative: Alternative;
  readonly takenFor: Alternative;
}

/**
 * Parts the alternatives that the engine asks from those that it overlooks: one with the same fields as an earlier
 * alternative, whose first value on each of them is also the earlier one's, counts as that one over again. (`$or` of
 * `a: ["x"]` and `a: ["x", "y"]` is not met by `a: "y"`.) Where another value than the first is shared, the engine's
 * answer differs from run to run; then both are asked here. Observed on aws/event-ruler 2.0.1; not documented.
 */
export function partOverlooked(alternatives: readonly Alternative[]): {
  readonly asked: readonly Alternative[];
  readonly overlooked: readonly Overlooked[];
} {
  const asked: Alternative[] = [];
  const overlooked: Overlooked[] = [];
  const byFields = new Map<string, { alternative: Alternative; values: Values }[]>();
  for (const alternative of alternatives) {
    const fields = JSON.stringify([...alternative.keys()].sort());
    const earlier = byFields.get(fields) ?? [];
    byFields.set(fields, earlier);
    const values = valuesOf(alternative);
    const same = earlier.find((each) => beginAlike(values, each.values));
    if (same !== undefined) {
      overlooked.push({ alternative, takenFor: same.alternative });
      continue;
    }
    asked.push(alternative);
    earlier.push({ alternative, values });
  }
  return { asked, overlooked };
}

type Values = ReadonlyMap<string, ReadonlySet<string>>;

const KEYS = new WeakMap<Condition, ReadonlySet<string>>();

function valuesOf(alternative: Alternative): Values {
  return new Map([...alternative].map(([path, { condition }]) => [path, keysOf(condition)]));
}

function keysOf(condition: Condition): ReadonlySet<string> {
  const known = KEYS.get(condition);
  if (known !== undefined) return known;
  const keys = new Set(condition.values.map(keyOf));
  KEYS.set(condition, keys);
  return keys;
}

function beginAlike(one: Values, other: Values): boolean {
  for (const [path, values] of one) {
    const others = other.get(path);
    const [first = ''] = values;
    if (others?.has(first) !== true) return false;
  }
  return true;
}

/** One text for values that the engine holds to be the same. */
function keyOf(value: unknown): string {
  if (typeof value === 'string') return `is ${ipToHex(value) ?? JSON.stringify(value)}`;
  if (!isRawObject(value)) return `is ${String(value === 0 ? 0 : value)}`;
  const [name = ''] = Object.keys(value);
  const operand = value[name];
  if (name === 'exactly') return `is ${JSON.stringify(operand)}`;
  if (name === 'numeric' && Array.isArray(operand) && operand[0] === '=') return keyOf(operand[1]);
  if (name === 'cidr' && typeof operand === 'string') return `cidr ${JSON.stringify(cidrRange(operand))}`;
  if (name !== 'anything-but') return JSON.stringify(value);
  if (!isRawObject(operand)) return `not ${listKey(operand)}`;
  const [form = ''] = Object.keys(operand);
  return `not ${form} ${listKey(operand[form])}`;
}

function listKey(operand: unknown): string {
  const values: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  return JSON.stringify([...new Set(values.map((value) => JSON.stringify(value)))].sort());
}
