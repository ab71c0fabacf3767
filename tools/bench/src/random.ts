/** Choices that are the same for the same seed. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** So many lower-case hexadecimal digits. */
  hex(length: number): string;
  /** Words of prose, as a text of about so many characters. */
  prose(length: number): string;
  /** An instant of November 2026, ISO 8601. */
  instant(): string;
}

const WORDS =
  'the access account action address alert allow attached check cloud compliance configured control data default detected encryption endpoint exposes finding group host identity instance is key logging managed must network not of on policy port public remote resource role rule security service should snapshot storage that traffic unauthorized unused user version volume with'.split(
    ' ',
  ) as [string, ...string[]];

/** Mulberry32: 32 bits of state, enough to choose shapes with. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(choices: readonly [T, ...T[]]): T => choices[int(0, choices.length - 1)] as T;
  const times = <T>(length: number, make: () => T): T[] => Array.from({ length }, make);
  return {
    int,
    pick,
    chance: (probability) => next() < probability,
    hex: (length) => times(length, () => int(0, 15).toString(16)).join(''),
    prose: (length) => {
      let text = '';
      while (text.length < length) text += `${text === '' ? '' : ' '}${pick(WORDS)}`;
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
    instant: () => new Date(Date.UTC(2026, 10, 1) + int(0, 30 * 86_400_000 - 1)).toISOString(),
  };
}
