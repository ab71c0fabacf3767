import type { Finding } from '../finding.js';
import type { Place } from '../policy-fault.js';

/** `error`: repair it before the policy is used. `warning`: look at it. `note`: worth knowing. */
export type RemarkLevel = 'error' | 'warning' | 'note';

/** What is wrong with a policy. Every code is made by one check of the folder `checks`. */
export type RemarkCode =
  | 'never-matches'
  | 'impossible-value'
  | 'past-dates'
  | 'redundant-clause'
  | 'shadowed-rule'
  | 'never-decides'
  | 'open-number'
  | 'short-text'
  | 'unknown-route'
  | 'suppression-attacker-text'
  | 'suppression-hides-critical'
  | 'suppression-broad'
  | 'suppression-part-of-account'
  | 'suppression-unreadable'
  | 'suppression-expired'
  | 'suppression-expiring'
  | 'suppression-not-started'
  | 'suppression-long'
  | 'suppression-matches-nothing'
  | 'owner-shadowed'
  | 'owner-never-matches';

/** One remark about a policy that {@link compilePolicy} accepts. */
export interface PolicyRemark {
  readonly level: RemarkLevel;
  readonly code: RemarkCode;
  /** Id of the rule. Absent for what is in no rule, such as `owners`. */
  readonly rule?: string;
  /** Path of the member, such as `rules[3].when.asff.Title[0]`. */
  readonly field?: string;
  /** Where, what, and why it matters, on one line. */
  readonly message: string;
  /** What to do about it. */
  readonly advice?: string;
}

/** What {@link lintPolicy} can be told. */
export interface LintOptions {
  /** ISO 8601 with an offset: what "expired" and "in the past" are measured by. */
  readonly now: string;
  /** A suppression that ends within so many days is remarked on. @default 14 */
  readonly expiringWithinDays?: number;
  /** Findings to try the suppressions on. @default - they are judged by their criteria alone */
  readonly findings?: readonly Finding[];
}

/** Makes a remark about one place; the message begins with the place, as the messages of PolicyError do. */
export function remark(
  place: Place,
  level: RemarkLevel,
  code: RemarkCode,
  text: string,
  advice?: string,
): PolicyRemark {
  const { rule, field } = place;
  const where = rule === undefined ? field : `rule ${JSON.stringify(rule)}, ${field}`;
  return Object.freeze<PolicyRemark>({
    level,
    code,
    ...(rule === undefined ? {} : { rule }),
    field,
    message: `${where}: ${text}`,
    ...(advice === undefined ? {} : { advice }),
  });
}
