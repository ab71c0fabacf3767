import { equalitiesOf } from './choose-equalities.js';
import type { Clause, Source } from './condition.js';
import type { Subject } from './subject.js';

/** More words than this, and a source is not worth its memory. */
const MOST_WORDS = 1 << 20;

/** Clauses that are asked for together, one bit each. */
export interface BitMasks {
  /** The sources that {@link BitMasks.filter} looks at. */
  readonly sources: ReadonlySet<Source>;
  /** The bits of the clauses of which, at each of the sources, an equality holds or none is wanted. Valid until the next call. */
  readonly filter: (raw: object, subject: Subject) => Int32Array;
}

interface Mask {
  readonly read: Source['read'];
  /** The clauses that want nothing of the source. */
  readonly free: Int32Array;
  /** The free ones and those that want this value. */
  readonly byValue: ReadonlyMap<string, Int32Array>;
}

export function bitMasksOf(clauses: readonly Clause[]): BitMasks {
  const words = (clauses.length + 31) >>> 5;
  const all = new Int32Array(words);
  clauses.forEach((_, index) => set(all, index));
  const wanted = Map.groupBy(
    clauses.flatMap((clause, index) =>
      equalitiesOf(clause).map(({ source, values }) => ({ source, values, index })),
    ),
    ({ source }) => source,
  );

  const masks: Mask[] = [];
  const sources = new Set<Source>();
  for (const [source, list] of wanted) {
    const distinct = new Set(list.flatMap(({ values }) => values));
    if (list.length < 2 || list.length * 8 < clauses.length || distinct.size * words > MOST_WORDS) continue;
    const free = all.slice();
    for (const { index } of list) clear(free, index);
    const byValue = new Map([...distinct].map((value) => [value, free.slice()]));
    for (const { index, values } of list) {
      for (const value of values) set(byValue.get(value) ?? free, index);
    }
    masks.push({ read: source.read, free, byValue });
    sources.add(source);
  }

  const left = new Int32Array(words);
  const united = new Int32Array(words);

  function keep(before: Int32Array, mask: Int32Array): Int32Array {
    for (let word = 0; word < words; word += 1)
      left[word] = (before[word] as number) & (mask[word] as number);
    return left;
  }

  function unite({ free, byValue }: Mask, values: readonly unknown[]): Int32Array {
    let some: Int32Array = free;
    for (const value of values) {
      const mask = typeof value === 'string' ? byValue.get(value) : undefined;
      if (mask === undefined) continue;
      for (let word = 0; word < words; word += 1)
        united[word] = (some[word] as number) | (mask[word] as number);
      some = united;
    }
    return some;
  }

  return {
    sources,
    filter: (raw, subject) => {
      let kept: Int32Array = all;
      for (const mask of masks) {
        const value = mask.read(raw, subject);
        if (typeof value === 'string') kept = keep(kept, mask.byValue.get(value) ?? mask.free);
        else kept = keep(kept, Array.isArray(value) ? unite(mask, value) : mask.free);
      }
      return kept;
    },
  };
}

function set(bits: Int32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] as number) | (1 << (index & 31));
}

function clear(bits: Int32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] as number) & ~(1 << (index & 31));
}
