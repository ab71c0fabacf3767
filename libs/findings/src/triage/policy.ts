import type { Criteria } from '../criteria/criteria.js';
import type { SeverityLabel } from '../severity.js';
import type { FindingClass, Owner, Priority, ResponseAction } from './verdict.js';

/** Our own conditions, over the normal form of a finding. Keys AND together; values of one key OR together. */
export interface FactCriteria {
  /** The effective severity; `UNKNOWN` stands for a finding that has none. */
  readonly severity?: readonly (SeverityLabel | 'UNKNOWN')[];
  readonly class?: readonly FindingClass[];
  readonly sample?: boolean;
}

/**
 * A clause: all its parts must hold. `asff` is the criteria shape of Security Hub's automation rules, field for field.
 * A clause without a part is refused: it would match every finding.
 * A part that the finding's format lacks makes the clause not applicable, never true.
 */
export interface PolicyClause {
  readonly asff?: Criteria;
  readonly facts?: FactCriteria;
}

/**
 * A suppression must be accountable: without owner (128 characters), reason (512) and expiry it is refused. A time that
 * cannot be read is not refused: it hides nothing, and `because` says so.
 */
export interface Suppression {
  readonly owner: string;
  readonly reason: string;
  /** ISO 8601; from then on the finding is told. */
  readonly expires: string;
  /** ISO 8601; until then the finding is told (a maintenance window). */
  readonly starts?: string;
}

/** What a rule sets. A later rule wins on the same member. Texts are on one line: `route` 128, `note` 512 characters. */
export interface PolicyOutcome {
  readonly response?: ResponseAction;
  readonly priority?: Priority;
  /** Whole minutes, 1 to 525600. */
  readonly slaMinutes?: number;
  readonly route?: string;
  readonly note?: string;
  readonly suppress?: Suppression;
}

/** One rule of a policy. It speaks when any of its clauses holds. */
export interface PolicyRule {
  /** 1 to 64 letters, digits and hyphens; unique in the policy. */
  readonly id: string;
  /** At most 128 characters on one line: `because` quotes it. */
  readonly title: string;
  /** At most 4096 characters. */
  readonly rationale?: string;
  /** One clause, or 1 to 100 of which one is enough. */
  readonly when: PolicyClause | readonly PolicyClause[];
  readonly then: PolicyOutcome;
  /** When true and the rule speaks, no later rule is asked. */
  readonly terminal?: boolean;
  /** An https address of at most 1024 ASCII characters. */
  readonly runbook?: string;
  /** At most 50. */
  readonly references?: readonly string[];
}

/** A triage policy: data, JSON in and out. Rules are asked in order. */
export interface TriagePolicy {
  readonly schema: 'tocsin.policy/1';
  readonly title?: string;
  /** At most 10,000. */
  readonly rules: readonly PolicyRule[];
  /** Who gets what no rule or owner names. */
  readonly fallbackOwner?: Owner;
}
