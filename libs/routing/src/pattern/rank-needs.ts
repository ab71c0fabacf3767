import { isRawObject } from '../raw-json.js';
import type { Alternative } from './parse-pattern.js';
import type { Need } from './satisfy.js';

/** A need that stands once, however many patterns have it. */
export interface RankedNeed extends Need {
  /** Position among all distinct needs. */
  readonly id: number;
  /** What part of events may meet it, as the patterns among themselves let guess: 1 for any. */
  readonly share: number;
}

/** An alternative of the pattern at that position. */
export interface RankedAlternative {
  readonly position: number;
  readonly needs: readonly RankedNeed[];
}

/** The needs of each alternative with its pattern's position; what few events meet comes first. */
export function rankNeeds(
  patterns: readonly (readonly Alternative[])[],
  paths: readonly string[],
): {
  readonly ranked: readonly RankedAlternative[];
  /** How many distinct needs there are. */
  readonly distinct: number;
} {
  const order = new Map(paths.map((path, field) => [path, field]));
  const spread = spreadOf(patterns.flat());
  const known = new Map<string, RankedNeed>();
  const ranked = patterns.flatMap((alternatives, position) =>
    alternatives.map((fields) => {
      const needs = [...fields.values()].map(({ path, condition }) => {
        const key = `${path}\n${JSON.stringify(condition.values)}`;
        const share = shareOf(condition.values, spread.get(path) ?? new Set());
        const need = known.get(key) ?? { id: known.size, field: order.get(path) ?? -1, condition, share };
        known.set(key, need);
        return need;
      });
      return { position, needs: needs.sort((one, other) => one.share - other.share) };
    }),
  );
  return { ranked, distinct: known.size };
}

/** By path: the distinct values that patterns want there. */
function spreadOf(alternatives: readonly Alternative[]): ReadonlyMap<string, ReadonlySet<string>> {
  const spread = new Map<string, Set<string>>();
  for (const fields of alternatives) {
    for (const { path, condition } of fields.values()) {
      const values = spread.get(path) ?? new Set();
      spread.set(path, values);
      for (const value of condition.values) values.add(JSON.stringify(value));
    }
  }
  return spread;
}

/** One of two values that are wanted of a field is rarer than one of two out of a hundred. */
function shareOf(values: readonly unknown[], spread: ReadonlySet<string>): number {
  return values.some(isBroad) ? 1 : Math.min(1, values.length / (1 + spread.size));
}

function isBroad(value: unknown): boolean {
  return isRawObject(value) && (Object.hasOwn(value, 'anything-but') || Object.hasOwn(value, 'exists'));
}
