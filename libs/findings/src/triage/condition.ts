import type { CriteriaOutcome } from '../criteria/outcome.js';
import type { Subject } from './subject.js';

/** Where texts of a finding come from: one field of criteria, or one fact. A policy has one object for each. */
export interface Source {
  /** A text, a list of texts, or what is none. */
  readonly read: (subject: Subject) => unknown;
}

/** The finding must have one of the values at the source. */
export interface Equality {
  readonly source: Source;
  readonly values: readonly string[];
}

/** A part of a clause, ready to be asked. */
export interface Condition {
  readonly judge: (subject: Subject) => CriteriaOutcome;
  /** Where one of them does not hold, the condition does not match. */
  readonly equalities: readonly Equality[];
  /** True where the equalities say all of it. */
  readonly exact: boolean;
  /** True for what should be asked last. */
  readonly slow: boolean;
}

/** Conditions that all must hold. */
export type Clause = readonly Condition[];
