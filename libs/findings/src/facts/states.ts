import { COMPLIANCE_STATUSES, RECORD_STATES, WORKFLOW_STATUSES } from '../finding.js';
import { listOf, oneOf, type Check } from '../triage/members.js';
import { known, textsFact } from './fact.js';

const someOf = (allowed: readonly string[]): Check => listOf(oneOf(allowed), allowed.length, 1);

/** Security Hub shows a finding without a record state as ACTIVE. */
export const recordState = textsFact(someOf(RECORD_STATES), ({ finding }) => [
  finding.recordState ?? 'ACTIVE',
]);

/** Security Hub shows a finding without a workflow status as NEW. */
export const workflowStatus = textsFact(someOf(WORKFLOW_STATUSES), ({ finding }) => [
  finding.workflowStatus ?? 'NEW',
]);

export const complianceStatus = textsFact(someOf(COMPLIANCE_STATUSES), ({ finding }) =>
  known(finding.complianceStatus),
);
