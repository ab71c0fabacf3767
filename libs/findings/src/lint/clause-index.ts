import { isWithinClause, type ClauseConditions } from './conditions/clause-conditions.js';
import type { Condition } from './conditions/condition.js';
import { oneOf } from './conditions/derived-conditions.js';
import type { TextTest } from './conditions/text-test.js';
import { SEVERITY_LABELS } from '../severity.js';
import { FINDING_CLASSES } from '../triage/verdict.js';

/** Facts that every finding has, with all their values: what holds for each value holds. */
const TOTAL: readonly (readonly [member: string, values: readonly string[]])[] = [
  ['facts.severity', [...SEVERITY_LABELS, 'UNKNOWN']],
  ['facts.class', FINDING_CLASSES],
];

/** Clauses, to be searched for one that holds wherever another holds. */
export interface ClauseIndex<Clause extends ClauseConditions> {
  readonly add: (clause: Clause) => void;
  readonly clear: () => void;
  /**
   * True when it is certain that, wherever `clause` holds, one of the accepted clauses holds: one alone, or one for each
   * severity or class. `accept` is asked only of clauses that do.
   */
  readonly covers: (clause: ClauseConditions, accept?: (wide: Clause) => boolean) => boolean;
}

/**
 * An index of clauses by one of the values that they ask for: only clauses that share it with the one in question, and
 * those that ask for no value, are compared.
 */
export function clauseIndex<Clause extends ClauseConditions>(): ClauseIndex<Clause> {
  const byValue = new Map<string, Clause[]>();
  const others: Clause[] = [];
  /** Members that some clause asks for: to go through the values of another one would be no use. */
  const asked = new Set<string>();

  function coversOne(clause: ClauseConditions, accept: (wide: Clause) => boolean): boolean {
    const fits = (wide: Clause) => isWithinClause(clause, wide) && accept(wide);
    const found = firstValues(clause).some((value) => byValue.get(value)?.some(fits) === true);
    return found || others.some(fits);
  }

  function coversAll(clause: ClauseConditions, accept: (wide: Clause) => boolean, from: number): boolean {
    if (coversOne(clause, accept)) return true;
    return TOTAL.slice(from).some(([member, values], index) => {
      const possible = valuesOf(clause, member) ?? values;
      if (possible.length === 0 || !asked.has(member)) return false;
      return possible.every((value) => coversAll(withValue(clause, member, value), accept, from + index + 1));
    });
  }

  return {
    add: (clause) => {
      for (const { member } of clause.stated) asked.add(member);
      const values = askedValues(clause);
      if (values === undefined) others.push(clause);
      for (const value of values ?? []) {
        const clauses = byValue.get(value);
        if (clauses === undefined) byValue.set(value, [clause]);
        else clauses.push(clause);
      }
    },
    clear: () => {
      byValue.clear();
      others.length = 0;
      asked.clear();
    },
    covers: (clause, accept = () => true) => coversAll(clause, accept, 0),
  };
}

const equalTo = ({ comparison }: TextTest) => comparison === 'EQUALS';
const nameOf = (member: string, { key = '', value }: TextTest) => `${member}\u0000${key}\u0000${value}`;

/** The values of the first condition that asks for some value exactly. */
function askedValues({ stated }: ClauseConditions): readonly string[] | undefined {
  for (const condition of stated) {
    if (condition.kind !== 'text' || condition.positive.length === 0) continue;
    if (condition.positive.every(equalTo))
      return condition.positive.map((test) => nameOf(condition.member, test));
  }
  return undefined;
}

/** One value of each condition that asks for values exactly: a clause that covers this one asks for it too. */
function firstValues({ stated, derived }: ClauseConditions): readonly string[] {
  return [...stated, ...derived].flatMap((condition) => {
    const first = condition.kind === 'text' ? condition.positive[0] : undefined;
    return first !== undefined && equalTo(first) ? [nameOf(condition.member, first)] : [];
  });
}

function valuesOf({ stated, derived }: ClauseConditions, member: string): readonly string[] | undefined {
  const conditions = [...derived, ...stated].filter((condition) => condition.member === member);
  const [first] = conditions;
  return first?.kind === 'text' ? first.positive.map(({ value }) => value) : undefined;
}

function withValue(clause: ClauseConditions, member: string, value: string): ClauseConditions {
  const others = (condition: Condition) => condition.member !== member;
  return {
    stated: clause.stated.filter(others),
    derived: [...clause.derived.filter(others), oneOf(member, [value])],
  };
}
