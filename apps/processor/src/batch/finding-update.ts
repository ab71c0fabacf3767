import { MARKER, NOTE_AUTHOR, isMarked } from '@tocsin/findings';
import { CLOSING } from '../ledger/claim.js';
import type { ClaimedItem } from './item.js';
import type { FindingUpdate } from './ports.js';

/** UserDefinedFields holds at most 50 entries. Source: AWS Security Hub API reference, type AwsSecurityFinding. */
const MOST_USER_DEFINED_FIELDS = 50;

/**
 * What the told finding is to say, or undefined when it says so already. Texts are constant per outcome so that
 * updates of many findings go out in one call. A note of somebody else is never overwritten.
 */
export function findingUpdate(
  { item, verdict, row }: ClaimedItem,
  mark: 'notified' | 'none',
): FindingUpdate | undefined {
  const { finding } = item.arrival;
  if (CLOSING.includes(row.event)) return undefined;
  // OCSF findings have no UserDefinedFields and are updated by another call, BatchUpdateFindingsV2: told, not marked.
  if (finding.format === 'ocsf') return undefined;
  const status = finding.workflowStatus ?? 'NEW';
  const text = `Incident response started: ${verdict.response} (${verdict.priority}, answer within ${verdict.slaMinutes} minutes).`;
  const noteIsOurs = finding.note === undefined || finding.note.updatedBy === NOTE_AUTHOR;
  const fields: FindingUpdate['fields'] = {
    ...(isMarked(finding) ? {} : markedFields(finding.userDefinedFields)),
    ...(mark === 'notified' && status === 'NEW' ? { Workflow: { Status: 'NOTIFIED' as const } } : {}),
    ...(mark === 'notified' && noteIsOurs && finding.note?.text !== text
      ? { Note: { Text: text, UpdatedBy: NOTE_AUTHOR } }
      : {}),
  };
  if (Object.keys(fields).length === 0) return undefined;
  return {
    id: item.id,
    finding: { Id: finding.id, ProductArn: finding.productArn },
    fields,
    receiveCount: item.receiveCount,
  };
}

/**
 * Whether an update merges the map or replaces it is not documented: the whole intended map is sent.
 * A full map cannot take the marker; such a finding is still set NOTIFIED.
 */
function markedFields(current: Readonly<Record<string, string>>): FindingUpdate['fields'] {
  if (Object.keys(current).length >= MOST_USER_DEFINED_FIELDS) return {};
  return { UserDefinedFields: { ...current, [MARKER.field]: MARKER.value } };
}
