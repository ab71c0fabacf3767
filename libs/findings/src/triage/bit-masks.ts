import { equalitiesOf } from './choose-equalities.js';
import type { Clause, Source } from './condition.js';
import type { Subject } from './subject.js';

/** More words than this, and a source is not worth its memory. */
const MOST_WORDS = 1 << 20;

interface Masks {
  readonly read: Source['read'];
  /** The clauses that want nothing of the source. */
  readonly free: Int32Array;
  /** The free ones and those that want this value. */
  readonly byValue: ReadonlyMap<string, Int32Array>;
}

/** Clauses that are asked for together, one bit each. */
export interface BitMasks {
  /** The sources that {@link BitMasks.filter} looks at. */
  readonly sources: ReadonlySet<Source>;
  /** Calls back for each clause, by its index, all of whose equalities at these sources hold. */
  readonly filter: (subject: Subject, found: (index: number) => void) => void;
}

export function bitMasksOf(clauses: readonly Clause[]): BitMasks {
  const words = (clauses.length + 31) >>> 5;
  const all = new Int32Array(words);
  clauses.forEach((_, index) => set(all, index));
  const wanted = new Map<Source, (readonly [index: number, values: readonly string[]])[]>();
  clauses.forEach((clause, index) => {
    for (const { source, values } of equalitiesOf(clause)) {
      const list = wanted.get(source) ?? [];
      wanted.set(source, list);
      list.push([index, values]);
    }
  });

  const masks: Masks[] = [];
  const sources = new Set<Source>();
  for (const [source, list] of wanted) {
    const values = new Set(list.flatMap(([, some]) => some));
    if (list.length < 2 || values.size * words > MOST_WORDS) continue;
    const free = all.slice();
    for (const [index] of list) clear(free, index);
    const byValue = new Map([...values].map((value) => [value, free.slice()]));
    for (const [index, some] of list) for (const value of some) set(byValue.get(value), index);
    masks.push({ read: source.read, free, byValue });
    sources.add(source);
  }

  const left = new Int32Array(words);
  const united = new Int32Array(words);

  function keep({ read, free, byValue }: Masks, subject: Subject): void {
    const value = read(subject);
    let mask = free;
    if (typeof value === 'string') mask = byValue.get(value) ?? free;
    else if (Array.isArray(value)) {
      for (const one of value) {
        const more = typeof one === 'string' ? byValue.get(one) : undefined;
        if (more === undefined) continue;
        if (mask === free) mask = more;
        else mask = unite(mask, more);
      }
    }
    for (let word = 0; word < words; word += 1) left[word] = (left[word] as number) & (mask[word] as number);
  }

  function unite(one: Int32Array, other: Int32Array): Int32Array {
    for (let word = 0; word < words; word += 1)
      united[word] = (one[word] as number) | (other[word] as number);
    return united;
  }

  return {
    sources,
    filter: (subject, found) => {
      left.set(all);
      for (const one of masks) keep(one, subject);
      for (let word = 0; word < words; word += 1) {
        for (let bits = left[word] as number; bits !== 0; bits &= bits - 1) {
          found((word << 5) + 31 - Math.clz32(bits & -bits));
        }
      }
    },
  };
}

function set(bits: Int32Array | undefined, index: number): void {
  if (bits !== undefined) bits[index >>> 5] = (bits[index >>> 5] as number) | (1 << (index & 31));
}

function clear(bits: Int32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] as number) & ~(1 << (index & 31));
}
