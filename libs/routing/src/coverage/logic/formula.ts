import type { Primitive } from './primitive.js';

/** Something about a finding that is so or is not. */
export type Atom =
  /** A value, or one member of a group of values that hang together. */
  | {
      readonly kind: 'value';
      readonly variable: string;
      readonly member?: string | undefined;
      readonly ask: Primitive;
    }
  /** Some entry of a list has all the parts. */
  | { readonly kind: 'some'; readonly variable: string; readonly parts: readonly Part[] }
  /** Either way is possible: what AWS does not document. */
  | { readonly kind: 'choice'; readonly variable: string };

/** A question about one member of an entry; the member '' is the entry itself. */
export interface Part {
  readonly member: string;
  readonly ask: Primitive;
  readonly not?: boolean | undefined;
}

/** A statement in negation normal form; equal ones are one object. */
export type Formula =
  | { readonly id: number; readonly kind: 'constant'; readonly value: boolean }
  | {
      readonly id: number;
      readonly kind: 'literal';
      readonly atom: Atom;
      readonly key: string;
      readonly value: boolean;
    }
  | { readonly id: number; readonly kind: 'and' | 'or'; readonly of: readonly Formula[] };

export const TRUE: Formula = { id: 0, kind: 'constant', value: true };
export const FALSE: Formula = { id: 1, kind: 'constant', value: false };

/** Makes formulas; those of different makers must not be mixed. */
export interface Formulas {
  readonly literal: (atom: Atom, value?: boolean) => Formula;
  readonly and: (...of: readonly Formula[]) => Formula;
  readonly or: (...of: readonly Formula[]) => Formula;
  readonly not: (formula: Formula) => Formula;
  readonly either: (condition: Formula, then: Formula, otherwise: Formula) => Formula;
}

export function constant(value: boolean): Formula {
  return value ? TRUE : FALSE;
}

export function atomKey(atom: Atom): string {
  if (atom.kind === 'choice') return `choice ${atom.variable}`;
  if (atom.kind === 'value') return JSON.stringify([atom.variable, atom.member ?? '', atom.ask.key]);
  const parts = atom.parts.map(({ member, ask, not }) => JSON.stringify([member, not === true, ask.key]));
  return `some ${JSON.stringify(atom.variable)} ${parts.sort().join(' & ')}`;
}

export function formulas(): Formulas {
  const made = new Map<string, Formula>();
  const negations = new Map<Formula, Formula>();
  let next = 2;

  function once<Kind extends Formula>(key: string, make: (id: number) => Kind): Formula {
    const before = made.get(key);
    if (before !== undefined) return before;
    const formula = make(next);
    next += 1;
    made.set(key, formula);
    return formula;
  }

  function literal(atom: Atom, value = true): Formula {
    const key = atomKey(atom);
    return once(`${value ? '+' : '-'}${key}`, (id) => ({ id, kind: 'literal', atom, key, value }));
  }

  function join(kind: 'and' | 'or', given: readonly Formula[]): Formula {
    const decides = kind === 'and' ? FALSE : TRUE;
    const parts = new Map<number, Formula>();
    for (const formula of given.flatMap((each) => (each.kind === kind ? each.of : [each]))) {
      if (formula === decides) return decides;
      if (formula.kind === 'literal' && parts.has(literal(formula.atom, !formula.value).id)) return decides;
      if (formula.kind !== 'constant') parts.set(formula.id, formula);
    }
    const of = [...parts.values()].sort((one, other) => one.id - other.id);
    const [first] = of;
    if (first === undefined) return kind === 'and' ? TRUE : FALSE;
    if (of.length === 1) return first;
    return once(`${kind} ${of.map(({ id }) => id).join(' ')}`, (id) => ({ id, kind, of }));
  }

  function not(formula: Formula): Formula {
    if (formula.kind === 'constant') return constant(!formula.value);
    if (formula.kind === 'literal') return literal(formula.atom, !formula.value);
    const before = negations.get(formula);
    if (before !== undefined) return before;
    const negation = join(formula.kind === 'and' ? 'or' : 'and', formula.of.map(not));
    negations.set(formula, negation);
    negations.set(negation, formula);
    return negation;
  }

  const and = (...of: readonly Formula[]) => join('and', of);
  const or = (...of: readonly Formula[]) => join('or', of);
  return {
    literal,
    and,
    or,
    not,
    either: (condition, then, otherwise) =>
      then === otherwise ? then : or(and(condition, then), and(not(condition), otherwise)),
  };
}
