import type { AutomationRuleV2 } from '../../automation-rules/automation-rule-v2.js';
import { readRuleV2 } from '../../automation-rules/read-rule-v2.js';
import { ocsfMembers } from '../../automation-rules/write-fields-v2.js';
import type { PlacedRule } from '../../deployment/deployment.js';
import { memberOf } from '../../raw-json.js';
import { isScalar } from '../../match/leaf.js';
import { FALSE } from '../logic/formula.js';
import { inOrder, type AfterRules, type Firing, type RulesContext } from './automation-rules.js';
import { encodeOcsfCriteria } from './ocsf-criteria.js';
import { isUnresolved } from './pattern-operand.js';
import type { State } from './state.js';

/**
 * What rules of the new Security Hub make of a finding. Criteria see what the provider gave, and the highest order has the
 * last word; none is terminal. Source: Security Hub user guide, "Automation rules in Security Hub".
 */
export function encodeAutomationRulesV2(
  rules: readonly PlacedRule[],
  { model, make, now, run }: RulesContext,
): AfterRules {
  const original: State = { model, make, writes: [] };
  let state = original;
  const firings: Firing[] = [];
  for (const rule of inOrder(rules)) {
    // checkRuleV2 has read it: what it lets through has this shape.
    const { RuleStatus, Criteria, Actions } = rule.rule as unknown as AutomationRuleV2;
    const [action] = Actions;
    if (RuleStatus === 'DISABLED' || action.Type !== 'FINDING_FIELDS_UPDATE') continue;
    const criteria = Criteria.OcsfFindingCriteria;
    const { must: surely, may } = encodeOcsfCriteria(criteria, original, now);
    const must = isUnresolved(criteria) ? FALSE : surely;
    const doubt = make.literal({ kind: 'choice', variable: `rule ${rule.id} fires in doubt` });
    const fires = make.and(run, must === may ? must : make.or(must, make.and(doubt, may)));
    const written = ocsfMembers(action.FindingFieldsUpdate);
    firings.push({ rule, fires });
    const at = (path: string) => {
      const value = memberOf(written, path);
      return isScalar(value) ? { when: fires, written: { value } } : undefined;
    };
    state = { ...state, writes: [...state.writes, { when: fires, at }] };
  }
  return { state, firings };
}

/** @throws AutomationRuleError for a rule that Security Hub would refuse */
export function checkRuleV2({ rule }: PlacedRule, position: number): void {
  readRuleV2(rule, position);
}
