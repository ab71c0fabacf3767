export { SecurityHubArchive } from './archive/security-hub-archive.js';
export type { SecurityHubArchiveProps } from './archive/security-hub-archive-props.js';
export { AutomationRuleDocument } from './automation/automation-rule-document.js';
export { SecurityHubAutomationRule } from './automation/security-hub-automation-rule.js';
export type { SecurityHubAutomationRuleProps } from './automation/security-hub-automation-rule.js';
export { AutomationRulePreset } from './choices/automation-rule-preset.js';
export { EscalateActionResource } from './choices/escalate-action-resource.js';
export { FindingBacklog } from './choices/finding-backlog.js';
export { FindingMark } from './choices/finding-mark.js';
export { FindingSource } from './choices/finding-source.js';
export { FindingsFrom } from './choices/findings-from.js';
export { IncidentClass } from './choices/incident-class.js';
export { IncidentPriority } from './choices/incident-priority.js';
export { IndicatorListFormat } from './choices/indicator-list-format.js';
export { IndicatorListKind } from './choices/indicator-list-kind.js';
export { MinimumSeverity } from './choices/minimum-severity.js';
export { NoticeEvent } from './choices/notice-event.js';
export { ResponseMode } from './choices/response-mode.js';
export { SecurityStandard } from './choices/security-standard.js';
export type { AcknowledgedPart } from './coverage/acknowledged-part.js';
export { CoverageValidation } from './coverage/coverage-validation.js';
export type { CoverageValidationProps } from './coverage/coverage-validation-props.js';
export type { IncidentEnricher } from './enricher/incident-enricher.js';
export { SecurityHubEnablement } from './hub/security-hub-enablement.js';
export type { SecurityHubEnablementProps } from './hub/security-hub-enablement-props.js';
export { SecurityHubRegion } from './hub/security-hub-region.js';
export type { SecurityHubRegionProps } from './hub/security-hub-region-props.js';
export { IndicatorListDocument } from './indicators/indicator-list-document.js';
export type { IndicatorListDocumentProps } from './indicators/indicator-list-document-props.js';
export { TriagePolicyDocument } from './policy/triage-policy-document.js';
export { SecurityHubIncidentResponse } from './security-hub-incident-response.js';
export type { SecurityHubIncidentResponseProps } from './security-hub-incident-response-props.js';
export type { FindingSweeper } from './sweeper/finding-sweeper.js';
export { IncidentQueue } from './subscriptions/incident-queue.js';
export type { IncidentQueueProps } from './subscriptions/incident-queue-props.js';
export type {
  IIncidentSubscription,
  IncidentSource,
  IncidentSubscriptionConfig,
} from './subscriptions/incident-subscription.js';
