import type { PartReader } from './reading.js';
import { named } from './placed.js';
import { withRuleValues } from './rule-values.js';

/** AWS::SecurityHub::AutomationRule: its properties. */
export const readAutomationRule: PartReader = (part, properties) => ({
  automationRules: [{ ...named(part, properties, 'RuleName'), rule: withRuleValues(properties) }],
});

/** AWS::SecurityHub::AutomationRuleV2: its properties. */
export const readAutomationRuleV2: PartReader = (part, properties) => ({
  automationRulesV2: [{ ...named(part, properties, 'RuleName'), rule: withRuleValues(properties) }],
});
