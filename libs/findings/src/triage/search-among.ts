import type { Finding } from '../finding.js';
import { bitMasksOf } from './bit-masks.js';
import { chooseEqualities, equalitiesOf } from './choose-equalities.js';
import type { Clause, Condition, Source } from './condition.js';
import { lowestBit, NumberSet } from './number-set.js';
import type { Subject } from './subject.js';

/** What is looked for: something of whose clauses one is enough, and whether the search ends with it. */
export interface Entry<What> {
  readonly what: What;
  readonly clauses: readonly Clause[];
  readonly last: boolean;
}

/** What matches a subject, in order, up to the first that ends the search. */
export type Search<What> = (subject: Subject) => readonly What[];

/**
 * Makes a search whose answer is that of asking all entries. What a format lacks is not asked of it: there is one index
 * a format, made when a finding of it comes.
 */
export function searchAmong<What>(entries: readonly Entry<What>[]): Search<What> {
  const searches: Partial<Record<Finding['format'], Search<What>>> = {};
  return (subject) => {
    const { format } = subject.finding;
    return (searches[format] ??= indexed(entries, format))(subject);
  };
}

/** What the search has answered, though not for certain, is asked last. */
const ANSWERED = 1e6;

/**
 * Most clauses are found by one rare value that they want, the others by the bits of all their common ones; of what is
 * found the conditions are asked that finding it does not answer, each once.
 */
function indexed<What>(entries: readonly Entry<What>[], format: Finding['format']): Search<What> {
  const possible = entries.flatMap(({ clauses: ofEntry }, entry) =>
    ofEntry
      .filter((clause) => clause.every((condition) => (condition.format ?? format) === format))
      .map((clause) => ({ entry, clause })),
  );
  const clauses = possible.map(({ clause }) => clause);
  const rare = chooseEqualities(clauses);
  const buckets = new Map<Source, Map<string, number[]>>();
  const common: number[] = [];
  rare.forEach((equality, at) => {
    if (equality === undefined) common.push(at);
    else {
      const bucket = buckets.get(equality.source) ?? new Map<string, number[]>();
      buckets.set(equality.source, bucket);
      for (const value of new Set(equality.values)) {
        const some = bucket.get(value);
        if (some === undefined) bucket.set(value, [at]);
        else some.push(at);
      }
    }
  });
  const masks = bitMasksOf(
    common.map((at) => clauses[at] ?? []),
    clauses.filter((_, at) => rare[at] !== undefined),
  );

  const numbers = new Map<Condition, number>();
  const isAnswered = ({ equalities: [equality] }: Condition, at: number) => {
    if (equality === undefined || rare[at] === equality) return equality !== undefined;
    const filtered = masks.placeOf(equality.source) !== undefined;
    return filtered && (rare[at] === undefined || masks.wantedBy(equality) !== undefined);
  };
  /** Of each clause that is not filtered: places of what the filter found, each with the bits of which one is wanted. */
  const quick: number[] = [];
  const quickFrom = new Int32Array(clauses.length + 1);
  clauses.forEach((clause, at) => {
    for (const equality of rare[at] === undefined ? [] : equalitiesOf(clause)) {
      const [place, bits] = [masks.placeOf(equality.source), masks.wantedBy(equality)];
      if (place !== undefined && bits !== undefined) quick.push(place, bits);
    }
    quickFrom[at + 1] = quick.length;
  });
  const quickPairs = Int32Array.from(quick);
  /** The numbers of the conditions that are open of each clause, and where those of the next one begin. */
  const open: number[] = [];
  const openFrom = new Int32Array(clauses.length + 1);
  clauses.forEach((clause, at) => {
    const rank = (condition: Condition) => (isAnswered(condition, at) ? ANSWERED : condition.cost);
    const ranked = clause
      .filter((condition) => !(condition.exact && isAnswered(condition, at)))
      .sort((one, other) => rank(one) - rank(other));
    for (const condition of ranked) {
      const number = numbers.get(condition) ?? numbers.size;
      numbers.set(condition, number);
      open.push(number);
    }
    openFrom[at + 1] = open.length;
  });
  const openConditions = Int32Array.from(open);
  const entryOf = Int32Array.from(possible, ({ entry }) => entry);

  const asks = [...numbers.keys()].map(({ ask }) => ask);
  /** The turn in which a condition held, or with a minus did not. */
  const held = new Float64Array(asks.length);
  const found = new NumberSet(clauses.length);
  const searched = [...buckets].map(([{ read }, clausesAt]) => ({ read, clausesAt }));
  let turn = 0;

  function addRare(clausesAt: Map<string, number[]>, value: unknown): void {
    const some = typeof value === 'string' ? clausesAt.get(value) : undefined;
    if (some !== undefined) for (const at of some) found.add(at);
  }

  function searchRare(raw: object, subject: Subject): void {
    for (const { read, clausesAt } of searched) {
      const values = read(raw, subject);
      if (Array.isArray(values)) for (const value of values) addRare(clausesAt, value);
      else addRare(clausesAt, values);
    }
  }

  function holds(number: number, raw: object, subject: Subject): boolean {
    const does = asks[number]?.(raw, subject.now, subject) === 'match';
    held[number] = does ? turn : -turn;
    return does;
  }

  function mayHold(at: number): boolean {
    const end = quickFrom[at + 1] as number;
    for (let index = quickFrom[at] as number; index < end; index += 2) {
      const found = masks.found[quickPairs[index] as number] as number;
      if ((found & (quickPairs[index + 1] as number)) === 0) return false;
    }
    return true;
  }

  function allHold(at: number, raw: object, subject: Subject): boolean {
    if (!mayHold(at)) return false;
    const end = openFrom[at + 1] as number;
    for (let index = openFrom[at] as number; index < end; index += 1) {
      const number = openConditions[index] as number;
      const known = held[number];
      if (known === turn) continue;
      if (known === -turn || !holds(number, raw, subject)) return false;
    }
    return true;
  }

  let matching: What[] = [];
  let latest = -1;

  /** Asks one clause that was found. False: the search has ended. */
  function goesOn(at: number, raw: object, subject: Subject): boolean {
    const entry = entryOf[at] as number;
    if (entry === latest || !allHold(at, raw, subject)) return true;
    latest = entry;
    const { what, last } = entries[entry] as Entry<What>;
    matching.push(what);
    return !last;
  }

  return (subject) => {
    const { raw } = subject.finding;
    turn += 1;
    found.clear();
    matching = [];
    latest = -1;
    searchRare(raw, subject);
    const left = masks.filter(raw, subject);
    let next = found.take();
    for (let word = 0; word < left.length; word += 1) {
      for (let bits = left[word] as number; bits !== 0; bits &= bits - 1) {
        const at = common[(word << 5) + lowestBit(bits)] as number;
        for (; next !== -1 && next < at; next = found.take()) {
          if (!goesOn(next, raw, subject)) return matching;
        }
        if (!goesOn(at, raw, subject)) return matching;
      }
    }
    for (; next !== -1; next = found.take()) if (!goesOn(next, raw, subject)) return matching;
    return matching;
  };
}
