import type { Domain, Group } from './domain.js';
import type { LiteralFormula } from './cnf.js';
import type { Value } from './primitive.js';
import type { Literal, Sat } from './sat.js';
import { asksOfText } from './scalar-witness.js';

/** An atom about one variable. */
export interface AtomOf {
  readonly statement: Literal;
  readonly formula: LiteralFormula;
}

/** More kinds of values than this, and a variable is left to the referee. */
const MOST_KINDS = 200;

/**
 * Where a variable has few kinds of values, tells the solver all of them: exactly one is the case, and it answers every
 * question. Returns whether it did.
 */
export function tellValues(sat: Sat, domain: Domain, atoms: readonly AtomOf[]): boolean {
  const kinds = kindsOf(domain, atoms);
  if (kinds === undefined || kinds.length > MOST_KINDS) return false;
  const statements = kinds.map(() => sat.statement(false));
  sat.clause(statements);
  for (const [at, one] of statements.entries()) {
    for (const other of statements.slice(at + 1)) sat.clause([-one, -other]);
  }
  for (const [at, { statement }] of atoms.entries()) {
    for (const [kind, answers] of kinds.entries()) {
      const is = statements[kind] as Literal;
      sat.clause([-is, answers[at] === true ? statement : -statement]);
    }
  }
  return true;
}

/** How all questions can be answered together. */
function kindsOf(domain: Domain, atoms: readonly AtomOf[]): readonly (readonly boolean[])[] | undefined {
  const asked = atoms.map(({ formula: { atom } }) => (atom.kind === 'value' ? atom : undefined));
  const points = asked.flatMap((atom) => atom?.ask.points ?? []);
  const answers = (valueAt: (member: string | undefined) => Value) =>
    asked.map((atom) => atom?.ask.holds(valueAt(atom.member)) ?? false);
  switch (domain.kind) {
    case 'one of':
      return distinct(domain.values.map((value) => answers(() => value)));
    case 'points':
      if (domain.within !== undefined && asked.some((atom) => atom !== undefined && asksOfText(atom.ask)))
        return undefined;
      return distinct(
        [...domain.values, ...points.flatMap((point) => domain.around(point))].map((value) =>
          answers(() => value),
        ),
      );
    case 'group':
      return distinct(
        [...domain.groups, ...points.flatMap((point) => domain.around(point))].map((group: Group) =>
          answers((member) => group[member ?? '']),
        ),
      );
    default:
      return undefined;
  }
}

function distinct(rows: readonly (readonly boolean[])[]): readonly (readonly boolean[])[] {
  return [...new Map(rows.map((row) => [row.map(Number).join(''), row])).values()];
}
