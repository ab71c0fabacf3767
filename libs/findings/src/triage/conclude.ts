import { UNKNOWN_ROW } from '../policies/recipe-table.js';
import type { CompiledRule } from './compile-policy.js';
import { escalate } from './escalate.js';
import type { PolicyRule } from './policy.js';
import type { Subject } from './subject.js';
import type { Escalation, Verdict } from './verdict.js';

/** What is decided about a finding. */
export type Judgement = Pick<
  Verdict,
  'priority' | 'response' | 'slaMinutes' | 'route' | 'runbook' | 'suppressed' | 'escalation'
>;

/** What the rules that speak make of a finding together: of each member the last value, else the base verdict's. */
export function conclude(speaking: readonly CompiledRule[], { now }: Subject): Judgement {
  let { priority, response, slaMinutes } = UNKNOWN_ROW;
  let route: string | undefined;
  let runbook: string | undefined;
  let suppressed: Verdict['suppressed'];
  for (const { rule, suppression } of speaking) {
    const { then } = rule;
    priority = then.priority ?? priority;
    response = then.response ?? response;
    slaMinutes = then.slaMinutes ?? slaMinutes;
    route = then.route ?? route;
    runbook = rule.runbook ?? runbook;
    if (suppression !== undefined) suppressed = suppression(now).inForce ?? suppressed;
  }
  return { priority, response, slaMinutes, route, runbook, suppressed, escalation: undefined };
}

/** The same for a finding that a person escalates: more urgent, and never suppressed. */
export function concludeEscalated(
  judged: Judgement,
  { severity }: Subject,
  escalation: Escalation,
): Judgement {
  const { priority, response, slaMinutes } = escalate(severity, judged);
  const { route, runbook } = judged;
  return { priority, response, slaMinutes, route, runbook, suppressed: undefined, escalation };
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
