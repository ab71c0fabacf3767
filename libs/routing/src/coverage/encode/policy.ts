import {
  compilePolicy,
  readInstant,
  type PolicyClause,
  type PolicyRule,
  type TriagePolicy,
} from '@tocsin/findings';
import { constant, FALSE, TRUE, type Formula, type Formulas } from '../logic/formula.js';
import type { Primitive } from '../logic/primitive.js';
import { encodeCriteria } from './criteria.js';
import { encodeFact } from './facts.js';
import type { State } from './state.js';

/** What a policy says of the findings that reach a processor. */
export interface EncodedPolicy {
  /** A suppression in force holds it back. */
  readonly suppressed: Formula;
  /** The route is `none`: nobody is told. */
  readonly leftAlone: Formula;
  readonly priorityMeets: (ask: Primitive) => Formula;
  /** Whether a rule speaks of the finding. */
  readonly speaks: ReadonlyMap<string, Formula>;
}

/** Where no rule sets it. Source: triage of @tocsin/findings, the base verdict. */
const BASE_PRIORITY = 'P4';

/** A policy as formulas; `now` in milliseconds. */
export function encodePolicy(policy: TriagePolicy, state: State, now: number): EncodedPolicy {
  const { make } = state;
  const { rules } = compilePolicy(policy);
  let alive: Formula = TRUE;
  const speaking = rules.map(({ rule, suppression }) => {
    const speaks = make.and(alive, encodeWhen(rule, state, now));
    if (rule.terminal === true) alive = make.and(alive, make.not(speaks));
    return { rule, speaks, suppresses: suppression?.(now).inForce !== undefined };
  });
  const last = (before: Formula, value: (rule: PolicyRule) => boolean | undefined) => {
    const setting = speaking.flatMap(({ rule, speaks }) => {
      const sets = value(rule);
      return sets === undefined ? [] : [{ some: speaks, value: sets ? speaks : FALSE }];
    });
    const { some, value: said } = lastOf(setting, make);
    return make.or(said, make.and(make.not(some), before));
  };
  return {
    suppressed: make.or(...speaking.map(({ speaks, suppresses }) => (suppresses ? speaks : FALSE))),
    leftAlone: last(FALSE, ({ then: { route } }) => (route === undefined ? undefined : route === 'none')),
    priorityMeets: (ask) =>
      last(constant(ask.holds(BASE_PRIORITY)), ({ then: { priority } }) =>
        priority === undefined ? undefined : ask.holds(priority),
      ),
    speaks: new Map(speaking.map(({ rule, speaks }) => [rule.id, speaks])),
  };
}

/** Rules in a row: whether one of them speaks, and whether the last one that does says yes. */
interface Said {
  readonly some: Formula;
  readonly value: Formula;
}

/** Halves are joined, so that thousands of rules nest a dozen deep. */
function lastOf(said: readonly Said[], make: Formulas): Said {
  const [first] = said;
  if (first === undefined) return { some: FALSE, value: FALSE };
  if (said.length === 1) return first;
  const middle = Math.ceil(said.length / 2);
  const [before, after] = [lastOf(said.slice(0, middle), make), lastOf(said.slice(middle), make)];
  return {
    some: make.or(before.some, after.some),
    value: make.or(after.value, make.and(make.not(after.some), before.value)),
  };
}

function encodeWhen({ when }: PolicyRule, state: State, now: number): Formula {
  const clauses = (Array.isArray(when) ? when : [when]) as readonly PolicyClause[];
  return state.make.or(...clauses.map((clause) => encodeClause(clause, state, now)));
}

/** A clause with criteria of another format says nothing of the finding. */
function encodeClause({ asff, ocsf, facts }: PolicyClause, state: State, now: number): Formula {
  if (ocsf !== undefined) return FALSE;
  const { make } = state;
  return make.and(
    asff === undefined ? TRUE : encodeCriteria(asff, state, 'Tocsin', now).must,
    ...Object.entries(facts ?? {}).map(([name, wanted]) =>
      wanted === undefined ? TRUE : encodeFact(name, wanted, state),
    ),
  );
}

/** The times at which a suppression starts or ends: between two of them the policy says the same. Milliseconds, ascending. */
export function turningPoints({ rules }: TriagePolicy): readonly number[] {
  const times = rules.flatMap(({ then: { suppress } }) => [suppress?.starts, suppress?.expires]);
  const instants = times.flatMap((time) => (time === undefined ? [] : (readInstant(time) ?? [])));
  return [...new Set(instants)].sort((one, other) => one - other);
}
