import { classOf } from '../class-of.js';
import type { Finding } from '../finding.js';
import { UNKNOWN_ROW } from '../policies/recipe-table.js';
import { present } from '../present.js';
import { askRules } from './ask-rules.js';
import { becauseOf } from './because.js';
import type { CompiledPolicy, Subject } from './compile-policy.js';
import { escalate, type Urgency } from './escalate.js';
import type { Escalation, TraceStep, Verdict } from './verdict.js';

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
 * @example
 * const verdict = triage(finding, compilePolicy(recipePolicy), { now: new Date().toISOString() });
 * verdict.because; // 'Rule "HIGH is P2" decides: severity HIGH, from Severity.Label.'
 */
export function triage(finding: Finding, policy: CompiledPolicy, context: TriageContext): Verdict {
  const { escalation } = context;
  const severity = finding.severity.label ?? 'UNKNOWN';
  const subject: Subject = { finding, severity, class: classOf(finding), now: context.now };
  const answers = askRules(subject, policy);
  const { response, priority, slaMinutes, route } = answers.outcome;
  const judged: Urgency = {
    priority: priority ?? UNKNOWN_ROW.priority,
    response: response ?? UNKNOWN_ROW.response,
    slaMinutes: slaMinutes ?? UNKNOWN_ROW.slaMinutes,
  };
  const rest = {
    class: subject.class,
    ...present({ route, owner: policy.policy.fallbackOwner, runbook: answers.runbook }),
  };
  const titles = answers.deciders.map((rule) => rule.title);
  if (escalation === undefined) {
    return Object.freeze<Verdict>({
      ...judged,
      ...rest,
      ...present({ suppressed: answers.suppressed }),
      because: becauseOf({ finding, titles, remarks: answers.remarks }),
      trace: Object.freeze(answers.trace),
    });
  }
  const urgency = escalate(severity, judged);
  const step: TraceStep = { rule: 'escalation', outcome: 'matched', set: { ...urgency } };
  return Object.freeze<Verdict>({
    ...urgency,
    ...rest,
    escalation,
    because: becauseOf({
      finding,
      titles,
      remarks: [],
      escalated: { escalation, priority: urgency.priority },
    }),
    trace: Object.freeze([...answers.trace, step]),
  });
}
