export interface Random {
  /** A whole number from 0 to below `most`. */
  readonly below: (most: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** The same seed gives the same numbers (a linear congruential generator: Numerical Recipes, ranqd1). */
export function randomOf(seed: number): Random {
  let state = (Math.imul(seed, 2654435761) + 1) >>> 0;
  const below = (most: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * most);
  };
  return { below, pick: (list) => list[below(list.length)] as (typeof list)[number] };
}
