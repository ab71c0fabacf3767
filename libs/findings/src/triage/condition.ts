import type { CriteriaOutcome } from '../criteria/outcome.js';
import type { Subject } from './subject.js';

/** Where texts of a finding come from: one field of criteria, or one fact. A policy has one object for each. */
export interface Source {
  /** A text, a list of texts, or what is none. Criteria look at the raw finding, facts at the subject. */
  readonly read: (raw: object, subject: Subject) => unknown;
  /** What reading it costs, in clauses asked in vain. */
  readonly cost: number;
}

/** An equality of so many values is not searched by. */
export const MOST_VALUES = 256;

/** The finding must have one of the values at the source. */
export interface Equality {
  readonly source: Source;
  readonly values: readonly string[];
}

/** A part of a clause, ready to be asked. */
export interface Condition {
  /** The only format that has what is asked for. */
  readonly format: 'asff' | 'ocsf' | undefined;
  /** Asks a finding of that format. `now` is in milliseconds. */
  readonly ask: (raw: object, now: number | undefined, subject: Subject) => CriteriaOutcome;
  /** Where one of them does not hold, the condition does not match. */
  readonly equalities: readonly Equality[];
  /** True where the equalities say all of it. */
  readonly exact: boolean;
  /** What it costs to ask, roughly in units of one comparison. */
  readonly cost: number;
}

/** Conditions that all must hold. */
export type Clause = readonly Condition[];

export function judge({ format, ask }: Condition, subject: Subject): CriteriaOutcome {
  const { finding, now } = subject;
  return format === undefined || format === finding.format
    ? ask(finding.raw, now, subject)
    : 'not applicable';
}
