import { textAt, type JsonObject } from '../../json.js';

const notPassed = ['FAILED', 'WARNING', 'NOT_AVAILABLE'];

/**
 * The workflow status after a provider's update. SUPPRESSED stays. A control finding that PASSED is RESOLVED.
 * NOTIFIED and RESOLVED go back to NEW when the control no longer passes or the finding is active again.
 *
 * Source: Security Hub user guide, "Setting the workflow status of findings"; API reference, WorkflowUpdate.
 */
export function statusAfter(status: string, before: JsonObject | undefined, after: JsonObject): string {
  if (status === 'SUPPRESSED') return status;
  const compliance = textAt(after, 'Compliance', 'Status');
  if (compliance === 'PASSED' && isControlFinding(after)) return 'RESOLVED';
  if (!before || status === 'NEW') return status;
  const failsAgain =
    textAt(before, 'Compliance', 'Status') === 'PASSED' &&
    compliance !== undefined &&
    notPassed.includes(compliance);
  const activeAgain = before.RecordState === 'ARCHIVED' && after.RecordState === 'ACTIVE';
  return failsAgain || activeAgain ? 'NEW' : status;
}

function isControlFinding(record: JsonObject): boolean {
  const arn = textAt(record, 'ProductArn') ?? '';
  return (
    arn.endsWith('product/aws/securityhub') || textAt(record, 'Compliance', 'SecurityControlId') !== undefined
  );
}
