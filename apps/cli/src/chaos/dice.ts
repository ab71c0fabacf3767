import { createHash } from 'node:crypto';

/** Draws that follow from a seed and a name alone, from 0 up to 1. */
export type Dice = (...name: readonly (string | number)[]) => number;

export function diceOf(seed: number): Dice {
  return (...name) => {
    const digest = createHash('sha256')
      .update(JSON.stringify([seed, ...name]))
      .digest();
    return digest.readUIntBE(0, 6) / 2 ** 48;
  };
}
