/** A stream of numbers that the same seed repeats exactly, on every machine. */
export interface Random {
  /** A number from 0 (with) to 1 (without). */
  next(): number;
  /** A whole number from `low` to `high`, both with. */
  int(low: number, high: number): number;
  /** True in `share` of the cases. */
  chance(share: number): boolean;
  /** One of `items`, each as likely. */
  pick<T>(items: readonly T[]): T;
  /** `length` hex digits. */
  hex(length: number): string;
}

const UINT32 = 4294967296;

/**
 * Mixes whole numbers into one seed of 32 bits: FNV-1a over the numbers with the finalizer of MurmurHash3.
 * Source: http://www.isthe.com/chongo/tech/comp/fnv/ and MurmurHash3 (A. Appleby, public domain), fmix32.
 */
export function seedOf(...parts: readonly (number | string)[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (const value of typeof part === 'string' ? charCodes(part) : [part >>> 0]) {
      hash = Math.imul(hash ^ value, 0x01000193);
      hash ^= hash >>> 15;
    }
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function charCodes(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

/**
 * sfc32, seeded with two numbers. Source: PractRand (C. Doty-Humphrey, public domain), sfc32; its first twelve numbers
 * are thrown away, as there.
 */
export function randomOf(seed: number, stream = 0): Random {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const uint32 = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) uint32();

  const next = (): number => uint32() / UINT32;
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
    hex: (length) => {
      let digits = '';
      while (digits.length < length) digits += uint32().toString(16).padStart(8, '0');
      return digits.slice(0, length);
    },
  };
}
