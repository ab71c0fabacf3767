import type { ComplianceStatus, Finding, RecordState, WorkflowStatus } from '../finding.js';
import { objectOf, type RawObject } from '../raw-members.js';
import { enumOf, wordOf } from './words.js';

/** `status_id` of these two classes means other things. Source: OCSF schema, Security Finding, Incident Finding. */
const OTHER_STATUS_IDS: ReadonlySet<number | undefined> = new Set([2001, 2005]);

/** Source: OCSF schema, `status_id` of the finding classes. */
const STATUS_WORDS: ReadonlyMap<number | undefined, string> = new Map([
  [1, 'new'],
  [2, 'in progress'],
  [3, 'suppressed'],
  [4, 'resolved'],
  [5, 'archived'],
  [6, 'deleted'],
]);

/** `in process` is how the AWS Security Hub User Guide also spells In Progress. */
const WORKFLOW_STATUSES: ReadonlyMap<string | undefined, WorkflowStatus> = new Map([
  ['new', 'NEW'],
  ['in progress', 'NOTIFIED'],
  ['in process', 'NOTIFIED'],
  ['suppressed', 'SUPPRESSED'],
  ['resolved', 'RESOLVED'],
]);

const OVER: ReadonlySet<string | undefined> = new Set(['archived', 'deleted', 'closed']);

/** Source: OCSF schema, `compliance.status_id`. */
const COMPLIANCE_WORDS: ReadonlyMap<number | undefined, string> = new Map([
  [1, 'pass'],
  [2, 'warning'],
  [3, 'fail'],
]);

const COMPLIANCE_STATUSES: ReadonlyMap<string | undefined, ComplianceStatus> = new Map([
  ['pass', 'PASSED'],
  ['passed', 'PASSED'],
  ['warning', 'WARNING'],
  ['fail', 'FAILED'],
  ['failed', 'FAILED'],
]);

/** Prowler's `status_code`: it writes its checks as detection findings without `compliance`. Source: Prowler's documentation. */
const CHECK_RESULTS: ReadonlyMap<string | undefined, ComplianceStatus> = new Map([
  ['pass', 'PASSED'],
  ['fail', 'FAILED'],
  ['manual', 'NOT_AVAILABLE'],
]);

/** OCSF `activity_id`. Source: OCSF schema; 4 is of Data Security Finding only. */
const CLOSE = 3;
const SUPPRESSED = 4;

/**
 * Workflow and record state: `status_id`, else the word `status`; a finding whose activity is Close is over. Source: AWS
 * Security Hub User Guide, "OCSF findings in Security Hub": what is not closed is active.
 */
export function readState(
  raw: RawObject,
  classUid: number | undefined,
): Pick<Finding, 'workflowStatus' | 'recordState'> {
  const id = OTHER_STATUS_IDS.has(classUid) ? undefined : enumOf(raw, 'status_id');
  const status = STATUS_WORDS.get(id) ?? wordOf(raw, 'status');
  const activity = enumOf(raw, 'activity_id');
  const activityWord = activity === undefined ? wordOf(raw, 'activity_name') : undefined;
  const suppressed = classUid === 2006 && activity === SUPPRESSED ? 'SUPPRESSED' : undefined;

  const over = activity === CLOSE || activityWord === 'close' || OVER.has(status);
  const said = status ?? activity ?? activityWord;
  const recordState: RecordState | undefined = over ? 'ARCHIVED' : said === undefined ? undefined : 'ACTIVE';
  return { workflowStatus: WORKFLOW_STATUSES.get(status) ?? suppressed, recordState };
}

/** `compliance.status_id`, else the word `compliance.status`, else the result of a Prowler check. */
export function readComplianceStatus(raw: RawObject): ComplianceStatus | undefined {
  const compliance = objectOf(raw, 'compliance');
  const word = COMPLIANCE_WORDS.get(enumOf(compliance, 'status_id')) ?? wordOf(compliance, 'status');
  return COMPLIANCE_STATUSES.get(word) ?? CHECK_RESULTS.get(wordOf(raw, 'status_code'));
}
