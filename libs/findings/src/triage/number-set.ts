/** A set of whole numbers below its size that gives them back in order, at a cost that depends only on how many it has. */
export class NumberSet {
  readonly #words: Int32Array;
  /** One bit for each word that is not zero. */
  readonly #summary: Int32Array;
  /** No word of the summary before it has a bit. */
  #at = 0;

  constructor(size: number) {
    this.#words = new Int32Array((size + 31) >>> 5);
    this.#summary = new Int32Array((this.#words.length + 31) >>> 5);
  }

  add(number: number): void {
    const word = number >>> 5;
    this.#words[word] = (this.#words[word] as number) | (1 << (number & 31));
    this.#summary[word >>> 5] = (this.#summary[word >>> 5] as number) | (1 << (word & 31));
    this.#at = Math.min(this.#at, word >>> 5);
  }

  /** Removes the smallest number and gives it back; -1: there is none. */
  take(): number {
    for (; this.#at < this.#summary.length; this.#at += 1) {
      const words = this.#summary[this.#at] as number;
      if (words === 0) continue;
      const word = (this.#at << 5) + lowestBit(words);
      const bits = this.#words[word] as number;
      const rest = bits & (bits - 1);
      this.#words[word] = rest;
      if (rest === 0) this.#summary[this.#at] = words & (words - 1);
      return (word << 5) + lowestBit(bits);
    }
    return -1;
  }

  clear(): void {
    if (this.#at === this.#summary.length) return;
    this.#words.fill(0);
    this.#summary.fill(0);
    this.#at = this.#summary.length;
  }
}

/** The place of the lowest bit that is set. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
