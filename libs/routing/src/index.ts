export { applyAutomationRules } from './automation-rules/apply-automation-rules.js';
export { automationOutcomes } from './automation-rules/automation-outcomes.js';
export type {
  AppliedRule,
  AutomationDoubt,
  AutomationFormat,
  AutomationOptions,
  AutomationOutcome,
  AutomationOutcomes,
  AutomationResult,
} from './automation-rules/automation-result.js';
export type {
  AutomationRuleActionV2,
  AutomationRuleV2,
  FindingFieldsUpdateV2,
} from './automation-rules/automation-rule-v2.js';
export type { AutomationRule, FindingFieldsUpdate } from './automation-rules/automation-rule.js';
export {
  compileAutomationRules,
  type CompiledAutomationRules,
} from './automation-rules/compile-automation-rules.js';
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
export { compileEventPatterns, type CompiledEventPatterns } from './pattern/compile-event-patterns.js';
export type { PatternFailure } from './pattern/explain.js';
export {
  incidentPatterns,
  type EventPattern,
  type IncidentPatterns,
  type IncidentPatternsOptions,
} from './patterns/incident-patterns.js';
export {
  incidentPatternsV2,
  type IncidentPatternsV2,
  type IncidentPatternsV2Options,
} from './patterns/incident-patterns-v2.js';
export type {
  Acknowledgement,
  CoverageInput,
  CoverageResult,
  Culprit,
  Fix,
  Hole,
  Unasked,
  Undecided,
} from './coverage/coverage.js';
export { explainPath, type PathContext, type PathExplanation } from './coverage/explain-path.js';
export { proveCoverage } from './coverage/prove-coverage.js';
export type { CoverageRemark } from './coverage/remarks.js';
export {
  REQUIREMENT_KINDS,
  type FindingsAsked,
  type Requirement,
  type RequirementKind,
} from './coverage/requirement.js';
