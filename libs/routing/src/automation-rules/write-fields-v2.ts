import type { RawObject } from '../raw-json.js';
import type { FindingFieldsUpdateV2 } from './automation-rule-v2.js';

/** Source: OCSF schema, the captions of `severity_id`; AWS Security Hub API reference, BatchUpdateFindingsV2. */
export const SEVERITIES: ReadonlyMap<number, string> = new Map([
  [0, 'Unknown'],
  [1, 'Informational'],
  [2, 'Low'],
  [3, 'Medium'],
  [4, 'High'],
  [5, 'Critical'],
  [6, 'Fatal'],
  [99, 'Other'],
]);

/**
 * The captions of `status_id` in the finding classes of Security Hub (2002 to 2004, 2006).
 *
 * Source: OCSF schema; AWS Security Hub API reference, BatchUpdateFindingsV2: it takes these ids, not 6 (Deleted).
 */
export const STATUSES: ReadonlyMap<number, string> = new Map([
  [0, 'Unknown'],
  [1, 'New'],
  [2, 'In Progress'],
  [3, 'Suppressed'],
  [4, 'Resolved'],
  [5, 'Archived'],
  [99, 'Other'],
]);

/**
 * The members of an OCSF finding that an update writes. The text beside an id follows the id.
 *
 * Source: AWS Security Hub API reference, BatchUpdateFindingsV2, SeverityId and StatusId (for rules it is not said).
 */
export function ocsfMembers({ SeverityId, StatusId, Comment }: FindingFieldsUpdateV2): RawObject {
  return {
    ...(SeverityId === undefined ? {} : { severity_id: SeverityId, severity: SEVERITIES.get(SeverityId) }),
    ...(StatusId === undefined ? {} : { status_id: StatusId, status: STATUSES.get(StatusId) }),
    ...(Comment === undefined ? {} : { comment: Comment }),
  };
}
