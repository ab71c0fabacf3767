import type { Finding } from '../finding.js';
import { readInstant } from '../instant.js';
import type { CompiledPolicy } from './compile-policy.js';
import { conclude, concludeEscalated } from './conclude.js';
import { JudgedVerdict } from './judged-verdict.js';
import { subjectOf } from './subject.js';
import type { Escalation, Verdict } from './verdict.js';

/** When a finding is judged, and whether a person asked for it. */
export interface TriageContext {
  /** ISO 8601 with an offset. */
  readonly now: string;
  /** Set for the event of a custom action. */
  readonly escalation?: Escalation;
}

/**
 * Judges one finding by a policy. Rules are asked in order; of each member the last rule that set it wins; a `terminal`
 * rule that speaks is the last one asked. Where no rule sets a member the base verdict holds: P4, 1440 minutes,
 * low_priority_response.
 *
 * A suppression in force is set beside a complete verdict. One that is expired, not yet started or unreadable hides
 * nothing, and `because` says so. An escalation makes HIGH and CRITICAL P1 and everything else P2, never less urgent
 * than the rules did, and ignores suppressions.
 *
 * Of the verdict `because` and `trace` are computed when they are first read; `{ ...verdict }` does not take them along,
 * `JSON.stringify(verdict)` does.
 *
 * @example
 * const verdict = triage(finding, compilePolicy(recipePolicy), { now: new Date().toISOString() });
 * verdict.because; // 'Rule "HIGH is P2" decides: severity HIGH, from Severity.Label.'
 */
export function triage(
  finding: Finding,
  policy: CompiledPolicy,
  { now, escalation }: TriageContext,
): Verdict {
  const subject = subjectOf(finding, instantOf(now), policy);
  const speaking = policy.speaking(subject);
  const judged = conclude(speaking, subject);
  return new JudgedVerdict(
    escalation === undefined ? judged : concludeEscalated(judged, subject, escalation),
    subject,
    policy,
    speaking,
  );
}

let latest: { readonly now: string; readonly instant: number | undefined } | undefined;

/** A batch has one `now`: it is parsed once. */
function instantOf(now: string): number | undefined {
  if (latest?.now !== now) latest = { now, instant: readInstant(now) };
  return latest.instant;
}
