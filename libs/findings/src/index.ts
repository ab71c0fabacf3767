export { classOf } from './class-of.js';
export { correlationKeyOf } from './correlation.js';
export { compileCriteria, type CompiledCriteria } from './criteria/compile-criteria.js';
export { criteriaField, type CriteriaKey } from './criteria/keys.js';
export { compileOcsfCriteria } from './criteria/compile-ocsf-criteria.js';
export type {
  Criteria,
  DateFilter,
  MapFilter,
  NumberFilter,
  StringComparison,
  StringFilter,
} from './criteria/criteria.js';
export type {
  BooleanFilter,
  CompositeFilter,
  IpFilter,
  OcsfCriteria,
  OcsfFieldFilter,
  OcsfStringFilter,
} from './criteria/ocsf-criteria.js';
export type { CriteriaOutcome } from './criteria/outcome.js';
export { FindingReadError, NoticeReadError, PolicyError, type Fault } from './errors.js';
export type { EventAction, FindingEvent, FindingEventKind, RefusedFinding } from './event/finding-event.js';
export { readEvent } from './event/read-event.js';
export type {
  ComplianceStatus,
  Finding,
  FindingResource,
  FindingSeverity,
  RecordState,
  WorkflowStatus,
} from './finding.js';
export { findingKey, incidentIdOf, type FindingIdentity } from './identity.js';
export { cleanLine, cleanText } from './incident/clean-text.js';
export { fitText, type FittedText, type TextUnit } from './incident/fit-text.js';
export {
  NOTICE_EVENTS,
  type Incident,
  type IncidentDetails,
  type IncidentNotice,
  type IncidentResource,
  type IntegrationHints,
  type NoticeChange,
  type NoticeEvent,
  type ResponsePlan,
} from './incident/incident.js';
export { openIncident, type OpenIncidentOptions } from './incident/open-incident.js';
export { compileJudgement, compileOcsfJudgement, type JudgeCriteria } from './judgement/compile-judgement.js';
export type { CriteriaDoubt, CriteriaDoubtKind, CriteriaJudgement } from './judgement/judgement.js';
export { readInstant } from './instant.js';
export { lintPolicy } from './lint/lint-policy.js';
export type { LintOptions, PolicyRemark, RemarkCode, RemarkLevel } from './lint/policy-remark.js';
export { isMarked, MARKER, NOTE_AUTHOR } from './marker.js';
export { defaultPolicy } from './policies/default-policy.js';
export type { DocumentedRule } from './policies/documented-rule.js';
export { recipePolicy } from './policies/recipe-policy.js';
export { readFinding, safeReadFinding, type FindingResult } from './read-finding.js';
export {
  isSeverityLabel,
  labelFromGuardDuty,
  labelFromNormalized,
  SEVERITY_LABELS,
  severityRank,
  type SeverityLabel,
} from './severity.js';
export {
  compilePolicy,
  type CompiledPolicy,
  type CompiledRule,
  type Subject,
} from './triage/compile-policy.js';
export { parsePolicy } from './triage/parse-policy.js';
export type {
  AccountEntry,
  FactCriteria,
  OwnerRule,
  PolicyClause,
  PolicyOutcome,
  PolicyRule,
  Suppression,
  TriagePolicy,
} from './triage/policy.js';
export { triage, type TriageContext } from './triage/triage.js';
export type {
  Escalation,
  FindingClass,
  Owner,
  Priority,
  ResponseAction,
  TraceStep,
  Verdict,
} from './triage/verdict.js';
export { wakes } from './triage/wakes.js';
