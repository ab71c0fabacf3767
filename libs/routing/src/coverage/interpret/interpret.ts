import { safeReadFinding, triage, type TriagePolicy, type Verdict } from '@tocsin/findings';
import type { Deployment } from '../../deployment/deployment.js';
import type { RawObject } from '../../raw-json.js';
import type { Way } from '../paths/way.js';
import type { Requirement } from '../requirement.js';
import type { Scenario } from '../scenario.js';
import { policyOf, rulesOf, rulesV2Of } from './compiled.js';
import { showValue } from '../../show-value.js';
import { isRequired, mayBeRequired } from './is-required.js';
import { eventOf, walk, type Hop } from './walk.js';

/** One thing that may become of a finding. */
export interface Outcome {
  /** The finding as EventBridge sees it. */
  readonly finding: RawObject;
  /** The automation rules that wrote something, by name, with the fields. */
  readonly applied: readonly { readonly rule: string; readonly fields: readonly string[] }[];
  /** What AWS does not document and is taken so here. */
  readonly doubts: readonly string[];
  /** The deployment is held to this one: it is in the scenario. */
  readonly required: boolean;
  /** `unknown`: it depends on what only the deployment knows. */
  readonly reached: 'yes' | 'no' | 'unknown';
  /** Every way, and where it ended. */
  readonly hops: readonly Hop[];
}

export interface InterpretContext {
  readonly deployment: Deployment;
  readonly ways: readonly Way[];
  readonly requirement: Requirement;
  /** Milliseconds. */
  readonly now: number;
}

/**
 * What becomes of one finding, asked of the matchers and of triage themselves: nothing here knows of formulas. It is what
 * every counter-example is run through before it is shown.
 */
export function interpret(raw: RawObject, scenario: Scenario, context: InterpretContext): readonly Outcome[] {
  return mayBeRequired(raw, scenario, context) ? outcomesOf(raw, scenario, context) : [];
}

/** The same for any finding, whether the scenario speaks of it or not. The first outcome is the one that is most likely. */
export function outcomesOf(
  raw: RawObject,
  scenario: Scenario,
  context: InterpretContext,
): readonly Outcome[] {
  return resultsOf(raw, scenario, context).map(({ finding, applied, doubts }) => {
    const event = eventOf(finding, scenario);
    const verdicts = new Map<TriagePolicy, Verdict | undefined>();
    const judgeOnce = (policy: TriagePolicy) => {
      if (!verdicts.has(policy)) verdicts.set(policy, judge(finding, policy, scenario, context.now));
      return verdicts.get(policy);
    };
    const hops = context.ways.map((way) => walk(way, finding, event, scenario, judgeOnce));
    const reached = hops.some((hop) => hop.result === 'yes')
      ? 'yes'
      : hops.some((hop) => hop.result === 'unknown')
        ? 'unknown'
        : 'no';
    const required = isRequired(raw, finding, scenario, context);
    return { finding, applied, doubts, required, reached, hops };
  });
}

interface Result {
  readonly finding: RawObject;
  readonly applied: Outcome['applied'];
  readonly doubts: readonly string[];
}

function resultsOf(
  raw: RawObject,
  { rules, format }: Scenario,
  { deployment, now }: InterpretContext,
): readonly Result[] {
  const untouched: Result = { finding: raw, applied: [], doubts: [] };
  if (rules === 'not') return [untouched];
  const compiled =
    format === 'asff' ? rulesOf(deployment.automationRules) : rulesV2Of(deployment.automationRulesV2);
  const { outcomes } = compiled.outcomes(raw, {
    format,
    now: new Date(now).toISOString(),
  });
  const results = outcomes.map(({ finding, applied, doubts }) => ({
    finding,
    applied,
    doubts: doubts.map(({ rule, reason }) => `rule ${showValue(rule)}: ${reason}`),
  }));
  return rules === 'maybe' ? [untouched, ...results] : results;
}

function judge(
  raw: RawObject,
  policy: TriagePolicy,
  { event, action }: Scenario,
  now: number,
): Verdict | undefined {
  const read = safeReadFinding(raw);
  if (!read.ok) return undefined;
  const ready = policyOf(policy);
  const at = new Date(now).toISOString();
  const escalation = event === 'escalated' ? { action: action?.name ?? '', at } : undefined;
  return triage(read.finding, ready, escalation === undefined ? { now: at } : { now: at, escalation });
}
