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
export type {
  CustomAction,
  Deployment,
  Destination,
  DestinationKind,
  EventRule,
  EventSource,
  EventTarget,
  FunctionNode,
  Placed,
  PlacedRule,
  ProcessorSettings,
  Subscription,
  Unread,
} from './deployment/deployment.js';
export {
  liveExportCommands,
  liveExportPolicy,
  type LiveExportCommand,
  type LiveExportPolicy,
} from './deployment/live/live-export-commands.js';
export { readLiveExport, type ReadLiveExportOptions } from './deployment/live/read-live-export.js';
export { mergeDeployments } from './deployment/merge/merge-deployments.js';
export {
  readTerraformPlan,
  type ReadTerraformPlanOptions,
} from './deployment/terraform/read-terraform-plan.js';
export { readTemplate, type ReadTemplateOptions } from './deployment/template/read-template.js';
export type { ParameterValue } from './deployment/template/scope.js';
export { AutomationRuleError, DeploymentReadError, EventPatternError, FilterPolicyError } from './errors.js';
export type { MessageAttribute } from './filter-policy/attribute-values.js';
export { compileFilterPolicy, type CompiledFilterPolicy } from './filter-policy/compile-filter-policy.js';
export { compileEventPattern, type CompiledEventPattern } from './pattern/compile-event-pattern.js';
export type { PatternFailure } from './pattern/explain.js';
export {
  incidentPatterns,
  type EventPattern,
  type IncidentPatterns,
  type IncidentPatternsOptions,
} from './patterns/incident-patterns.js';
export type {
  Acknowledgement,
  CoverageInput,
  CoverageResult,
  Culprit,
  Fix,
  Hole,
  Undecided,
} from './coverage/coverage.js';
export { proveCoverage } from './coverage/prove-coverage.js';
export { REQUIREMENT_KINDS, type Requirement, type RequirementKind } from './coverage/requirement.js';
