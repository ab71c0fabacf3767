import { statementsOf } from './cnf.js';
import type { DomainOf } from './domain.js';
import { tellValues, type AtomOf } from './finite.js';
import { effort, share, type Effort } from './effort.js';
import { FALSE, TRUE, type Formula, type Formulas } from './formula.js';
import { refereeOf } from './referee.js';
import { satSolver } from './sat.js';
import { theoryOf, type Decided, type Witness } from './theory.js';

/** Values that make a formula true; that there are none; or that it could not be found out, and why. */
export type Solution =
  | { readonly kind: 'found'; readonly witnesses: ReadonlyMap<string, Witness> }
  | { readonly kind: 'none' }
  | { readonly kind: 'gave up'; readonly reason: string };

export interface SolveOptions {
  /** Shared by many questions; it is used up. */
  readonly work?: Effort;
  /** @default 50,000 */
  readonly mostConflicts?: number;
}

/** Dead ends before the search gives up. */
export const MOST_CONFLICTS = 50_000;

/**
 * Looks for a finding that makes the formula true. `none` says that there is none, whatever values the domains allow:
 * every part of the search that was left out was refuted by a clause.
 */
export function solve(
  formula: Formula,
  make: Formulas,
  domainOf: DomainOf,
  { work = effort(), mostConflicts = MOST_CONFLICTS }: SolveOptions = {},
): Solution {
  if (formula === FALSE) return { kind: 'none' };
  if (formula === TRUE) return { kind: 'found', witnesses: new Map() };
  const sat = satSolver();
  const statements = statementsOf(sat, make);
  sat.clause([statements.of(formula)]);
  const mine = share(work);
  const before = mine.left;
  const theory = theoryOf(domainOf, mine);
  const open = [...Map.groupBy(statements.atoms.values(), ({ formula: { atom } }) => atom.variable)].flatMap(
    ([variable, atoms]) => (isSettled(variable, atoms) ? [] : atoms),
  );

  function isSettled(variable: string, atoms: readonly AtomOf[]): boolean {
    return atoms[0]?.formula.atom.kind === 'choice' || tellValues(sat, domainOf(variable), atoms);
  }

  const referee = refereeOf(theory, open, mine);
  const answer = sat.solve(referee, mostConflicts);
  work.left -= before - mine.left;
  if (answer === 'gave up') {
    return { kind: 'gave up', reason: referee.doubtful() ?? `more than ${mostConflicts} dead ends` };
  }
  if (answer === 'no') {
    const doubt = referee.doubtful();
    return doubt === undefined ? { kind: 'none' } : { kind: 'gave up', reason: doubt };
  }
  const holds = (part: Formula) => part === TRUE || (part !== FALSE && sat.value(statements.of(part)));
  const witnesses = new Map<string, Witness>();
  const fresh = theoryOf(domainOf);
  for (const [variable, decided] of grounds(formula, holds)) {
    const possible = fresh.possible(variable, decided);
    if (possible.kind === 'yes') witnesses.set(variable, possible.witness);
  }
  return { kind: 'found', witnesses };
}

/** What is enough to make the formula true: of every choice one part that holds, the one that asks for least. */
function grounds(
  formula: Formula,
  holds: (part: Formula) => boolean,
): ReadonlyMap<string, readonly Decided[]> {
  const needed = new Map<string, Map<string, Decided>>();
  const done = new Set<number>();
  const open = [formula];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (done.has(part.id) || part.kind === 'constant') continue;
    done.add(part.id);
    if (part.kind === 'literal') {
      const { atom, key, value } = part;
      if (atom.kind === 'choice') continue;
      const ofVariable = needed.get(atom.variable) ?? new Map<string, Decided>();
      needed.set(atom.variable, ofVariable.set(key, { atom, value }));
    } else if (part.kind === 'and') {
      open.push(...part.of);
    } else {
      const held = part.of.filter(holds);
      const first =
        held.find(({ id }) => done.has(id)) ??
        held.reduce((least, each) => (size(each) < size(least) ? each : least));
      open.push(first);
    }
  }
  return new Map([...needed].map(([variable, decided]) => [variable, [...decided.values()]]));
}

function size(formula: Formula): number {
  if (formula.kind === 'literal') return formula.atom.kind === 'choice' ? 0 : formula.value ? 2 : 1;
  return formula.kind === 'constant' ? 0 : 2 + formula.of.length;
}
