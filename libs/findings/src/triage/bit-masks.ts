import { equalitiesOf } from './choose-equalities.js';
import type { Clause, Equality, Source } from './condition.js';
import type { Subject } from './subject.js';

/** More words than this, and a source is not worth its memory. */
const MOST_WORDS = 1 << 20;

/** More values than a number has bits, and a source is not looked at again. */
const MOST_BITS = 31;

/** Clauses that are asked for together, one bit each, by the sources that many of them look at. */
export interface BitMasks {
  /** The bits of the clauses of which, at each of the sources, an equality holds or none is wanted. Valid until the next call. */
  readonly filter: (raw: object, subject: Subject) => Int32Array;
  /** Where {@link BitMasks.found} has what the last filter read of a source; undefined: it is not looked at. */
  readonly placeOf: (source: Source) => number | undefined;
  /** Of every source one bit for each of the values asked for that the finding has. */
  readonly found: Int32Array;
  /** The bits of the values that an equality wants; undefined where there are too many values. */
  readonly wantedBy: (equality: Equality) => number | undefined;
}

interface Value {
  /** The clauses that want this value, and the free ones. */
  readonly clauses: Int32Array;
  readonly bit: number;
}

interface Mask {
  readonly read: Source['read'];
  /** The clauses that want nothing of the source. */
  readonly free: Int32Array;
  readonly values: ReadonlyMap<string, Value>;
}

/** `others` are clauses that are not filtered; the bits of their values are known too. */
export function bitMasksOf(clauses: readonly Clause[], others: readonly Clause[]): BitMasks {
  const words = (clauses.length + 31) >>> 5;
  const all = new Int32Array(words);
  clauses.forEach((_, index) => set(all, index));
  const wanted = Map.groupBy(
    clauses.flatMap((clause, index) =>
      equalitiesOf(clause).map(({ source, values }) => ({ source, values, index })),
    ),
    ({ source }) => source,
  );
  const wantedElsewhere = Map.groupBy(others.flatMap(equalitiesOf), ({ source }) => source);

  const masks: Mask[] = [];
  const places = new Map<Source, number>();
  for (const [source, list] of wanted) {
    const elsewhere = wantedElsewhere.get(source) ?? [];
    const distinct = new Set([...list, ...elsewhere].flatMap(({ values }) => values));
    if (list.length < source.cost || list.length * 8 < clauses.length || distinct.size * words > MOST_WORDS)
      continue;
    const free = all.slice();
    for (const { index } of list) clear(free, index);
    const values = new Map(
      [...distinct].map((value, at) => [value, { clauses: free.slice(), bit: at < MOST_BITS ? 1 << at : 0 }]),
    );
    for (const { index, values: some } of list) {
      for (const value of some) set(values.get(value)?.clauses ?? free, index);
    }
    places.set(source, masks.length);
    masks.push({ read: source.read, free, values });
  }

  const left = new Int32Array(words);
  const united = new Int32Array(words);
  const found = new Int32Array(masks.length);

  function keep(before: Int32Array, mask: Int32Array): Int32Array {
    for (let word = 0; word < words; word += 1)
      left[word] = (before[word] as number) & (mask[word] as number);
    return left;
  }

  function unite({ free, values }: Mask, texts: readonly unknown[], place: number): Int32Array {
    let some: Int32Array = free;
    for (const text of texts) {
      const value = typeof text === 'string' ? values.get(text) : undefined;
      if (value === undefined) continue;
      found[place] = (found[place] as number) | value.bit;
      for (let word = 0; word < words; word += 1)
        united[word] = (some[word] as number) | (value.clauses[word] as number);
      some = united;
    }
    return some;
  }

  return {
    found,
    placeOf: (source) => places.get(source),
    wantedBy: ({ source, values }) => {
      const known = masks[places.get(source) ?? -1]?.values;
      if (known === undefined || known.size > MOST_BITS) return undefined;
      return values.reduce((bits, value) => bits | (known.get(value)?.bit ?? 0), 0);
    },
    filter: (raw, subject) => {
      let kept: Int32Array = all;
      for (let place = 0; place < masks.length; place += 1) {
        const mask = masks[place] as Mask;
        const texts = mask.read(raw, subject);
        if (typeof texts === 'string') {
          const value = mask.values.get(texts);
          found[place] = value === undefined ? 0 : value.bit;
          kept = keep(kept, value === undefined ? mask.free : value.clauses);
        } else {
          found[place] = 0;
          kept = keep(kept, Array.isArray(texts) ? unite(mask, texts, place) : mask.free);
        }
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
