export { AutomationRulePreset } from './choices/automation-rule-preset.js';
export { FindingMark } from './choices/finding-mark.js';
export { MinimumSeverity } from './choices/minimum-severity.js';
export { ResponseMode } from './choices/response-mode.js';
export { TriagePolicyDocument } from './policy/triage-policy-document.js';
export { SecurityHubIncidentResponse } from './security-hub-incident-response.js';
export type { SecurityHubIncidentResponseProps } from './security-hub-incident-response-props.js';
