import type { Effort } from './effort.js';
import type { AtomOf } from './finite.js';
import type { Literal, Referee } from './sat.js';
import type { Decided, Theory, Witness } from './theory.js';
import { agrees } from './theory.js';

interface Watched {
  readonly variable: string;
  readonly decided: Map<Literal, Decided>;
  /** Values that agree with what was decided when they were found, and with less. */
  witness: Witness | undefined;
}

export interface OpenReferee extends Referee {
  /** Whether something was too much to find out: then `no` of the solver proves nothing. */
  readonly doubtful: () => string | undefined;
}

/** Keeps a solver to what texts and lists can be. `atoms`: those that the solver was not told all values of. */
export function refereeOf(theory: Theory, atoms: readonly AtomOf[], work: Effort): OpenReferee {
  const byStatement = new Map<number, { readonly atom: Decided['atom']; readonly watched: Watched }>();
  const byVariable = new Map<string, Watched>();
  for (const { statement, formula } of atoms) {
    const { variable } = formula.atom;
    const watched = byVariable.get(variable) ?? { variable, decided: new Map(), witness: undefined };
    byVariable.set(variable, watched);
    byStatement.set(statement, { atom: formula.atom, watched });
  }
  const touched = new Set<Watched>();
  let doubt: string | undefined;

  function assigned(literal: Literal): void {
    const known = byStatement.get(Math.abs(literal));
    if (known === undefined) return;
    const decided = { atom: known.atom, value: literal > 0 };
    known.watched.decided.set(literal, decided);
    if (known.watched.witness === undefined || !agrees(known.watched.witness, decided))
      touched.add(known.watched);
  }

  function undone(literal: Literal): void {
    byStatement.get(Math.abs(literal))?.watched.decided.delete(literal);
  }

  function object(): readonly Literal[] | undefined {
    for (const watched of touched) {
      const { variable, decided } = watched;
      const answer = theory.possible(variable, [...decided.values()]);
      if (answer.kind === 'yes') {
        watched.witness = answer.witness;
        touched.delete(watched);
        continue;
      }
      if (answer.kind === 'no') return core(watched);
      doubt ??= `what ${variable} can be was too much to find out`;
      return [...decided.keys()];
    }
    return undefined;
  }

  /** As few of the literals as still cannot be true together. */
  function core({ variable, decided }: Watched): readonly Literal[] {
    let literals = [...decided.keys()];
    for (const literal of [...literals]) {
      const fewer = literals.filter((each) => each !== literal);
      const left = fewer.flatMap((each) => decided.get(each) ?? []);
      if (theory.possible(variable, left).kind === 'no') literals = fewer;
    }
    return literals;
  }

  return { assigned, undone, object, tired: () => work.left <= 0, doubtful: () => doubt };
}
