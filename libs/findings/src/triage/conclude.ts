import type { CompiledRule } from './compile-policy.js';
import type { PolicyOutcome, PolicyRule } from './policy.js';
import type { Verdict } from './verdict.js';

/** What the rules that speak make of a finding together: of each member the last value. */
export interface Conclusion {
  readonly outcome: Pick<PolicyOutcome, 'response' | 'priority' | 'slaMinutes' | 'route'>;
  readonly runbook: string | undefined;
  readonly suppressed: Verdict['suppressed'];
}

export function conclude(speaking: readonly CompiledRule[], now: number | undefined): Conclusion {
  const outcome: { -readonly [Member in keyof Conclusion['outcome']]: Conclusion['outcome'][Member] } = {
    response: undefined,
    priority: undefined,
    slaMinutes: undefined,
    route: undefined,
  };
  let runbook: string | undefined;
  let suppressed: Verdict['suppressed'];
  for (const { rule, suppression } of speaking) {
    const { then } = rule;
    outcome.response = then.response ?? outcome.response;
    outcome.priority = then.priority ?? outcome.priority;
    outcome.slaMinutes = then.slaMinutes ?? outcome.slaMinutes;
    outcome.route = then.route ?? outcome.route;
    runbook = rule.runbook ?? runbook;
    if (suppression !== undefined) suppressed = suppression(now).inForce ?? suppressed;
  }
  return { outcome, runbook, suppressed };
}

const MEMBERS = ['response', 'priority', 'slaMinutes', 'route', 'note'] as const;

/** What one rule sets, member by member. */
export function valuesOf(rule: PolicyRule): Record<string, string | number> {
  const set: Record<string, string | number> = {};
  for (const member of MEMBERS) {
    const value = rule.then[member];
    if (value !== undefined) set[member] = value;
  }
  if (rule.runbook !== undefined) set['runbook'] = rule.runbook;
  return set;
}

/** The rules that set something which no later one changed, in the order in which they spoke. */
export function decidersAmong(speaking: readonly CompiledRule[]): readonly PolicyRule[] {
  const setBy = new Map<string, PolicyRule>();
  for (const { rule } of speaking) {
    for (const member of Object.keys(valuesOf(rule))) setBy.set(member, rule);
  }
  const deciders = new Set(setBy.values());
  return speaking.map(({ rule }) => rule).filter((rule) => deciders.has(rule));
}

/** What is to be said of suppressions: those in force first. */
export function remarksOf(speaking: readonly CompiledRule[], now: number | undefined): readonly string[] {
  const remarks: string[] = [];
  for (const { suppression } of speaking) {
    const state = suppression?.(now);
    if (state?.inForce !== undefined) remarks.unshift(state.remark);
    else if (state !== undefined) remarks.push(state.remark);
  }
  return remarks;
}
