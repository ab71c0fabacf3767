import type { TriagePolicy } from '@tocsin/findings';
import type { Deployment, EventRule } from '../deployment/deployment.js';
import { encodeAutomationRules } from './encode/automation-rules.js';
import { encodePattern } from './encode/event-pattern.js';
import { encodePolicy, type EncodedPolicy } from './encode/policy.js';
import { meets, type State } from './encode/state.js';
import { domainsOf } from './find-lost.js';
import { formulas, TRUE, type Formula } from './logic/formula.js';
import { equalTo } from './logic/primitive.js';
import { effort } from './logic/effort.js';
import { solve } from './logic/solve.js';
import { ASFF_FEED } from './model/asff-feed.js';
import { parsedPattern } from './paths/reach.js';
import { CUSTOM_ACTION, envelopeOf, IMPORTED, type Scenario } from './scenario.js';

/** Questions about any finding at all. In doubt the answer is yes: nothing is called odd that may be as it should. */
export interface Questions {
  readonly fires: (ruleId: string) => boolean;
  readonly matches: (rule: EventRule) => boolean;
  readonly matchTogether: (one: EventRule, other: EventRule) => boolean;
  readonly matchesWhateverStatus: (rule: EventRule) => boolean;
  /** Whether a rule of a policy speaks of a finding that is NEW, ACTIVE, and HIGH or CRITICAL. */
  readonly speaksOfSevere: (policy: TriagePolicy | undefined, ruleId: string) => boolean;
}

/** Dead ends before a question is taken for answered with yes. */
const MOST_CONFLICTS = 500;

export function questions(deployment: Deployment, now: number): Questions {
  const make = formulas();
  const { state, firings } = encodeAutomationRules(deployment.automationRules, {
    model: ASFF_FEED,
    make,
    now,
    run: TRUE,
  });
  const original: State = { model: ASFF_FEED, make, writes: [] };
  const work = effort();
  const policies = new Map<TriagePolicy, EncodedPolicy>();
  const domainOf = domainsOf({ format: 'asff' });
  const imported: Scenario = {
    kind: 'opened',
    format: 'asff',
    detailType: IMPORTED,
    rules: 'run',
    goal: 'people',
    event: 'opened',
  };
  const actions = deployment.customActions.map((action): Scenario => ({
    ...imported,
    kind: 'escalated',
    detailType: CUSTOM_ACTION,
    action,
  }));
  const can = (formula: Formula) =>
    solve(formula, make, domainOf, { work, mostConflicts: MOST_CONFLICTS }).kind !== 'none';
  const pattern = (rule: EventRule, scenario: Scenario, seen: State) =>
    encodePattern(parsedPattern(rule.pattern), {
      state: seen,
      envelope: envelopeOf(scenario, deployment),
      unresolved: true,
    });
  const status = (value: string) => meets(state, 'Workflow.Status', equalTo(value));

  return {
    fires: (ruleId) => firings.every(({ rule, fires }) => rule.id !== ruleId || can(fires)),
    matches: (rule) =>
      can(pattern(rule, imported, state)) ||
      actions.some((action) => can(pattern(rule, action, original))) ||
      // A custom action that was not read may be meant.
      can(pattern(rule, { ...imported, detailType: CUSTOM_ACTION }, original)),
    matchTogether: (one, other) =>
      can(make.and(pattern(one, imported, state), pattern(other, imported, state))),
    matchesWhateverStatus: (rule) =>
      ['NEW', 'NOTIFIED'].every((value) => can(make.and(pattern(rule, imported, state), status(value)))),
    speaksOfSevere: (policy, ruleId) => {
      if (policy === undefined) return false;
      const encoded = policies.get(policy) ?? encodePolicy(policy, state, now);
      policies.set(policy, encoded);
      const speaks = encoded.speaks.get(ruleId);
      const is = (path: string, ...values: readonly string[]) =>
        make.or(...values.map((value) => meets(state, path, equalTo(value))));
      const severe = make.and(
        is('RecordState', 'ACTIVE'),
        status('NEW'),
        is('Severity.Label', 'HIGH', 'CRITICAL'),
      );
      return speaks !== undefined && can(make.and(speaks, severe));
    },
  };
}
