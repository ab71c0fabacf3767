import { eitherOf, memberOf, wordOf } from '../../finding/members.js';

/** `status_id` of these two classes means other things. Source: OCSF schema, Security Finding, Incident Finding. */
const OTHER_STATUS_IDS: readonly unknown[] = [2001, 2005];
/** Source: OCSF schema, `status_id` of the finding classes. */
const WORDS: ReadonlyMap<unknown, string> = new Map([
  [1, 'new'],
  [2, 'in progress'],
  [3, 'suppressed'],
  [4, 'resolved'],
  [5, 'archived'],
  [6, 'deleted'],
]);
const OVER: ReadonlySet<string | undefined> = new Set(['archived', 'deleted', 'closed']);
/** Source: OCSF schema, `activity_id`; 4 is Suppressed in Data Security Finding only. */
const CLOSE = 3;
const SUPPRESSED = 4;

/**
 * Whether a finding is archived, and whether it is suppressed: `RecordState` and `Workflow.Status` of ASFF,
 * `service.archived` of GuardDuty, `status` and `activity` of OCSF, where what is closed is archived.
 */
export function stateOf(finding: unknown): { readonly archived: boolean; readonly suppressed: boolean } {
  const classUid = memberOf(finding, 'class_uid');
  const status =
    (OTHER_STATUS_IDS.includes(classUid) ? undefined : WORDS.get(memberOf(finding, 'status_id'))) ??
    wordOf(finding, 'status');
  const activity = memberOf(finding, 'activity_id');
  const unsaid = activity === undefined || activity === 0 || activity === 99;
  return {
    archived:
      memberOf(finding, 'RecordState') === 'ARCHIVED' ||
      eitherOf(eitherOf(finding, 'Service'), 'Archived') === true ||
      OVER.has(status) ||
      activity === CLOSE ||
      (unsaid && wordOf(finding, 'activity_name') === 'close'),
    suppressed:
      memberOf(memberOf(finding, 'Workflow'), 'Status') === 'SUPPRESSED' ||
      status === 'suppressed' ||
      (status === undefined && classUid === 2006 && activity === SUPPRESSED),
  };
}
