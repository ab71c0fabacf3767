import { randomOf as seeded } from '@tocsin/bench';

export interface Random {
  /** A whole number from 0 to below `most`. */
  readonly below: (most: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** The same seed gives the same choices. */
export function randomOf(seed: number): Random {
  const { int } = seeded(seed);
  const below = (most: number) => int(0, most - 1);
  return { below, pick: (list) => list[below(list.length)] as (typeof list)[number] };
}
