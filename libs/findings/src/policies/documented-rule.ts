import type { PolicyCase } from '../testing/policy-case.js';
import type { PolicyRule } from '../triage/policy.js';

/** A rule of our own policy with everything that a reviewer asks of it. One file each. */
export interface DocumentedRule {
  /** With `rationale`, `references` and `runbook` filled in. */
  readonly rule: PolicyRule;
  /** ATT&CK technique or tactic ids, such as `T1078.004`, where they apply. */
  readonly attack?: readonly string[];
  /** When the rule speaks although nothing is wrong, and how to tell. */
  readonly falsePositives: readonly string[];
  /** At least one finding that it speaks of and one near it that it does not. */
  readonly cases: readonly PolicyCase[];
}
