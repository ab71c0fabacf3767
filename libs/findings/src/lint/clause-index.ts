import { isWithinClause, type ClauseConditions } from './conditions/clause-conditions.js';
import type { Condition, TextCondition } from './conditions/condition.js';
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
 * An index of clauses by one of the values, or beginnings, that they ask for: only clauses that share it with the one in
 * question, and those that ask for neither, are compared.
 */
export function clauseIndex<Clause extends ClauseConditions>(): ClauseIndex<Clause> {
  const byValue = new Map<string, Clause[]>();
  const others: Clause[] = [];
  /** Members that some clause asks for: to go through the values of another one would be no use. */
  const asked = new Set<string>();
  /** Of the beginnings that are asked for. */
  const lengths = new Set<number>();

  function coversOne(clause: ClauseConditions, accept: (wide: Clause) => boolean): boolean {
    const fits = (wide: Clause) => isWithinClause(clause, wide) && accept(wide);
    const found = firstTests(clause).some(([member, test]) =>
      namesMeeting(member, test, lengths).some((name) => byValue.get(name)?.some(fits) === true),
    );
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
      const condition = askedBy(clause);
      if (condition === undefined) others.push(clause);
      for (const test of condition?.positive ?? []) {
        if (test.comparison === 'PREFIX') lengths.add(test.value.length);
        const name = nameOf(condition?.member ?? '', test);
        const clauses = byValue.get(name);
        if (clauses === undefined) byValue.set(name, [clause]);
        else clauses.push(clause);
      }
    },
    clear: () => {
      byValue.clear();
      others.length = 0;
      asked.clear();
      lengths.clear();
    },
    covers: (clause, accept = () => true) => coversAll(clause, accept, 0),
  };
}

const isEqual = ({ comparison }: TextTest) => comparison === 'EQUALS';
const isKnown = (test: TextTest) => isEqual(test) || test.comparison === 'PREFIX';
const nameOf = (member: string, { comparison, key = '', value }: TextTest) =>
  `${comparison}\u0000${member}\u0000${key}\u0000${value}`;

/** The first condition that asks for some value exactly, else the first that asks how a text begins. */
function askedBy({ stated }: ClauseConditions): TextCondition | undefined {
  const conditions = stated.filter(
    (condition): condition is TextCondition => condition.kind === 'text' && condition.positive.length > 0,
  );
  return (
    conditions.find(({ positive }) => positive.every(isEqual)) ??
    conditions.find(({ positive }) => positive.every(isKnown))
  );
}

/** One test of each condition on texts: a clause that covers this one asks for that value, or for a beginning of it. */
function firstTests({ stated, derived }: ClauseConditions): readonly (readonly [string, TextTest])[] {
  return [...stated, ...derived].flatMap((condition) => {
    const first = condition.kind === 'text' ? condition.positive[0] : undefined;
    return first !== undefined && isKnown(first) ? [[condition.member, first] as const] : [];
  });
}

function namesMeeting(member: string, test: TextTest, lengths: ReadonlySet<number>): readonly string[] {
  const names = isEqual(test) ? [nameOf(member, test)] : [];
  for (const length of lengths) {
    const value = test.value.slice(0, length);
    if (value.length === length) names.push(nameOf(member, { ...test, comparison: 'PREFIX', value }));
  }
  return names;
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
