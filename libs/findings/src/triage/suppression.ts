import { readInstant, writeInstant } from '../instant.js';
import type { PolicyRule } from './policy.js';
import type { Verdict } from './verdict.js';

/** What a suppression does at a time. */
export interface SuppressionState {
  /** In words. */
  readonly remark: string;
  /** Set while it hides the finding. */
  readonly inForce?: NonNullable<Verdict['suppressed']>;
}

/** Says what the suppression of a rule does; `now` is in milliseconds, undefined where it could not be read. */
export type ReadySuppression = (now: number | undefined) => SuppressionState;

/**
 * Makes ready the suppression of a rule, where it has one. From `starts` on (if there is one) and before `expires` it is
 * in force. Everything else fails open, with a remark: expired, not yet started, or a time that cannot be read.
 */
export function readySuppression({ id, title, then }: PolicyRule): ReadySuppression | undefined {
  const { suppress } = then;
  if (suppress === undefined) return undefined;
  const expires = readInstant(suppress.expires);
  const starts = suppress.starts === undefined ? -Infinity : readInstant(suppress.starts);
  const unreadable = {
    remark: `the suppression by rule "${title}" has a date that cannot be read, so it hides nothing`,
  };
  if (expires === undefined || starts === undefined) return () => unreadable;
  const until = writeInstant(expires);
  const { owner, reason } = suppress;
  const state = {
    remark: `suppressed by rule "${title}" until ${until}`,
    inForce: Object.freeze({ rule: id, owner, reason, until }),
  };
  return (now) => {
    if (now === undefined) return unreadable;
    if (now >= expires) return { remark: `the suppression by rule "${title}" expired at ${until}` };
    if (now < starts)
      return { remark: `the suppression by rule "${title}" starts at ${writeInstant(starts)}` };
    return state;
  };
}
