import type { PartReader } from './reading.js';
import { named } from './placed.js';

/** AWS::SecurityHub::AutomationRule: its properties as they are. */
export const readAutomationRule: PartReader = (part, properties) => ({
  automationRules: [{ ...named(part, properties, 'RuleName'), rule: properties }],
});

/** AWS::SecurityHub::AutomationRuleV2: its properties as they are. */
export const readAutomationRuleV2: PartReader = (part, properties) => ({
  automationRulesV2: [{ ...named(part, properties, 'RuleName'), rule: properties }],
});
