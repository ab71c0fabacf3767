import { bitMasksOf } from './bit-masks.js';
import { chooseEqualities } from './choose-equalities.js';
import type { Clause, Condition, Source } from './condition.js';
import { NumberSet } from './number-set.js';
import type { Subject } from './subject.js';

/** Clauses of which one is enough, and whether nobody is asked after it. */
export interface Entry {
  readonly clauses: readonly Clause[];
  readonly last: boolean;
}

interface IndexedClause {
  readonly entry: number;
  /** Numbers of the conditions that finding the clause does not answer. */
  readonly open: readonly number[];
}

/**
 * Finds the entries that match a subject, in order, up to the first that is `last`. Most clauses are found by one rare
 * value that they want, the others by the bits of all their common ones; only what is found is asked. The answer is that
 * of asking all.
 */
export function compileIndex(entries: readonly Entry[]): (subject: Subject) => readonly number[] {
  const clauses = entries.flatMap(({ clauses: ofEntry }) => ofEntry);
  const rare = chooseEqualities(clauses);
  const buckets = new Map<Source, Map<string, number[]>>();
  const common: number[] = [];
  rare.forEach((equality, at) => {
    if (equality === undefined) return void common.push(at);
    const bucket = buckets.get(equality.source) ?? new Map<string, number[]>();
    buckets.set(equality.source, bucket);
    for (const value of new Set(equality.values)) bucket.set(value, [...(bucket.get(value) ?? []), at]);
  });
  const masks = bitMasksOf(common.map((at) => clauses[at] ?? []));

  const conditions = new Map<Condition, number>();
  const isAnswered = ({ exact, equalities: [equality] }: Condition, at: number) =>
    exact &&
    equality !== undefined &&
    (rare[at] === undefined ? masks.sources.has(equality.source) : rare[at] === equality);
  const indexed = entries
    .flatMap(({ clauses: ofEntry }, entry) => ofEntry.map((clause) => ({ entry, clause })))
    .map(({ entry, clause }, at): IndexedClause => {
      const open = clause
        .filter((condition) => !isAnswered(condition, at))
        .sort((one, other) => Number(one.slow) - Number(other.slow));
      for (const condition of open)
        if (!conditions.has(condition)) conditions.set(condition, conditions.size);
      return { entry, open: open.map((condition) => conditions.get(condition) ?? -1) };
    });

  const judges = [...conditions.keys()].map(({ judge }) => judge);
  /** The turn in which a condition held, or with a minus did not. */
  const held = new Float64Array(judges.length);
  const found = new NumberSet(clauses.length);
  const searched = [...buckets].map(([{ read }, clausesAt]) => ({ read, clausesAt }));
  let turn = 0;

  const addCommon = (index: number) => found.add(common[index] ?? 0);

  function addRare(clausesAt: Map<string, number[]>, value: unknown): void {
    const some = typeof value === 'string' ? clausesAt.get(value) : undefined;
    if (some !== undefined) for (const at of some) found.add(at);
  }

  function holds(number: number, subject: Subject): boolean {
    if (held[number] === turn) return true;
    if (held[number] === -turn) return false;
    const does = judges[number]?.(subject) === 'match';
    held[number] = does ? turn : -turn;
    return does;
  }

  function allHold(open: readonly number[], subject: Subject): boolean {
    for (const number of open) if (!holds(number, subject)) return false;
    return true;
  }

  return (subject) => {
    turn += 1;
    found.clear();
    for (const { read, clausesAt } of searched) {
      const values = read(subject);
      if (Array.isArray(values)) for (const value of values) addRare(clausesAt, value);
      else addRare(clausesAt, values);
    }
    masks.filter(subject, addCommon);
    const matching: number[] = [];
    let last = -1;
    for (let at = found.take(); at !== -1; at = found.take()) {
      const { entry, open } = indexed[at] as IndexedClause;
      if (entry === last || !allHold(open, subject)) continue;
      last = entry;
      matching.push(entry);
      if (entries[entry]?.last === true) break;
    }
    return matching;
  };
}
