import type { Formula, Formulas } from './formula.js';
import type { Literal, Sat } from './sat.js';

export type LiteralFormula = Extract<Formula, { kind: 'literal' }>;

/** Statements of a solver for the parts of a formula, each part once. */
export interface Statements {
  /** The statement of a formula that is not constant. */
  readonly of: (formula: Formula) => Literal;
  /** The atoms, by the key of the atom. */
  readonly atoms: ReadonlyMap<string, { readonly statement: Literal; readonly formula: LiteralFormula }>;
}

/**
 * Tells a solver what the parts of a formula mean. A part and its opposite are one statement.
 *
 * Source of the method: Tseitin, On the complexity of derivation in propositional calculus (1968).
 */
export function statementsOf(sat: Sat, make: Formulas): Statements {
  const known = new Map<number, Literal>();
  const atoms = new Map<string, { readonly statement: Literal; readonly formula: LiteralFormula }>();

  function of(formula: Formula): Literal {
    const before = known.get(formula.id);
    if (before !== undefined) return before;
    const literal = formula.kind === 'literal' ? atom(formula) : part(formula);
    known.set(formula.id, literal);
    return literal;
  }

  function atom(formula: LiteralFormula): Literal {
    const before = atoms.get(formula.key);
    const statement = before?.statement ?? sat.statement(true);
    if (before === undefined) {
      const positive = formula.value ? formula : (make.not(formula) as LiteralFormula);
      atoms.set(formula.key, { statement, formula: positive });
    }
    return formula.value ? statement : -statement;
  }

  function part(formula: Formula): Literal {
    if (formula.kind !== 'and' && formula.kind !== 'or') throw new RangeError('a constant is no statement');
    const opposite = known.get(make.not(formula).id);
    if (opposite !== undefined) return -opposite;
    const parts = formula.of.map(of);
    const statement = sat.statement(false);
    // For `or`: it holds exactly when one part does; `and` is the same with everything turned round.
    const turn = formula.kind === 'or' ? 1 : -1;
    for (const literal of parts) sat.clause([-literal * turn, statement * turn]);
    sat.clause([...parts.map((literal) => literal * turn), -statement * turn]);
    return statement;
  }

  return { of, atoms };
}
