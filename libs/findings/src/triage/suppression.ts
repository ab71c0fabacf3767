import { readInstant, writeInstant } from '../instant.js';
import type { PolicyRule } from './policy.js';
import type { Verdict } from './verdict.js';

/** What a suppression does now, in words; `inForce` is set while it hides the finding. */
export interface SuppressionState {
  readonly remark: string;
  readonly inForce?: NonNullable<Verdict['suppressed']>;
}

/**
 * Judges the suppression of a rule that spoke. From `starts` on (if there is one) and before `expires` it is in force.
 * Everything else fails open, with a remark: expired, not yet started, or a time that cannot be read.
 */
export function judgeSuppression(rule: PolicyRule, now: string): SuppressionState | undefined {
  const { suppress } = rule.then;
  if (suppress === undefined) return undefined;
  const instant = readInstant(now);
  const expires = readInstant(suppress.expires);
  const starts = suppress.starts === undefined ? -Infinity : readInstant(suppress.starts);
  if (instant === undefined || expires === undefined || starts === undefined) {
    return {
      remark: `the suppression by rule "${rule.title}" has a date that cannot be read, so it hides nothing`,
    };
  }
  if (instant >= expires) {
    return { remark: `the suppression by rule "${rule.title}" expired at ${writeInstant(expires)}` };
  }
  if (instant < starts) {
    return { remark: `the suppression by rule "${rule.title}" starts at ${writeInstant(starts)}` };
  }
  const { owner, reason } = suppress;
  const until = writeInstant(expires);
  return {
    remark: `suppressed by rule "${rule.title}" until ${until}`,
    inForce: Object.freeze({ rule: rule.id, owner, reason, until }),
  };
}
