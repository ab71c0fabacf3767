export {
  applyAutomationRules,
  compileAutomationRules,
  type AppliedRule,
  type AutomationOptions,
  type AutomationResult,
  type CompiledAutomationRules,
} from './automation-rules/apply-automation-rules.js';
export type { AutomationRule, FindingFieldsUpdate } from './automation-rules/automation-rule.js';
export { automationRulePresets } from './automation-rules/presets.js';
export { AutomationRuleError, EventPatternError, FilterPolicyError } from './errors.js';
export type { MessageAttribute } from './filter-policy/attribute-values.js';
export { compileFilterPolicy, type CompiledFilterPolicy } from './filter-policy/compile-filter-policy.js';
export { compileEventPattern, type CompiledEventPattern } from './pattern/compile-event-pattern.js';
export { compileEventPatterns, type CompiledEventPatterns } from './pattern/compile-event-patterns.js';
export type { PatternFailure } from './pattern/explain.js';
export {
  incidentPatterns,
  type EventPattern,
  type IncidentPatterns,
  type IncidentPatternsOptions,
} from './patterns/incident-patterns.js';
