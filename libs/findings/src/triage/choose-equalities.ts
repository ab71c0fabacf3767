import { MOST_VALUES, type Clause, type Equality, type Source } from './condition.js';

/** An equality is worth a search when at most this part of the values asked for would meet it. */
const RARE = 1 / 8;

interface Weight {
  /** How many clauses one value of the source leads to, on average. */
  readonly clausesAValue: number;
  /** How many different values are asked for. */
  readonly values: number;
}

export function equalitiesOf(clause: Clause): readonly Equality[] {
  return clause.flatMap(({ equalities }) => equalities).filter(({ values }) => values.length < MOST_VALUES);
}

/**
 * Chooses for each clause a rare equality by which it is found; undefined where it has none that pays. Few sources are
 * chosen, so that little is read of a finding.
 */
export function chooseEqualities(clauses: readonly Clause[]): readonly (Equality | undefined)[] {
  const equalities = clauses.map(equalitiesOf);
  const weights = weigh(equalities.flat());
  const chance = ({ source, values }: Equality) => values.length / ((weights.get(source)?.values ?? 0) + 1);
  const rare = equalities.map((list) => list.filter((equality) => chance(equality) <= RARE));
  const chosen = new Set<Source>();
  for (let open = rare; ;) {
    const best = mostFor(open, weights);
    if (best === undefined) break;
    chosen.add(best);
    open = open.filter((list) => list.every(({ source }) => source !== best));
  }
  return rare.map((list) => {
    const found = list.filter(({ source }) => chosen.has(source));
    return found.sort((one, other) => chance(one) - chance(other))[0];
  });
}

function weigh(equalities: readonly Equality[]): ReadonlyMap<Source, Weight> {
  const weights = new Map<Source, Weight>();
  for (const [source, ofSource] of Map.groupBy(equalities, (equality) => equality.source)) {
    const all = ofSource.flatMap(({ values }) => values);
    const { size } = new Set(all);
    weights.set(source, { clausesAValue: all.length / size, values: size });
  }
  return weights;
}

/** The source that settles most clauses for what it costs; undefined where none is worth it. */
function mostFor(
  open: readonly (readonly Equality[])[],
  weights: ReadonlyMap<Source, Weight>,
): Source | undefined {
  const settled = new Map<Source, number>();
  for (const { source } of open.flat()) settled.set(source, (settled.get(source) ?? 0) + 1);
  let best: Source | undefined;
  let most = 0;
  for (const [source, count] of settled) {
    const worth = count / (source.cost + (weights.get(source)?.clausesAValue ?? 0));
    if (count >= source.cost && worth > most) [best, most] = [source, worth];
  }
  return best;
}
