import { CLOSING } from '@tocsin/functions';
import { MARKER, NOTE_AUTHOR, isMarked, type Verdict } from '@tocsin/findings';
import type { ClaimedItem } from './item.js';
import type { CspmUpdate, FindingUpdate } from './ports.js';
import { updateOfV2 } from './finding-update-v2.js';

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
  const status = finding.workflowStatus ?? 'NEW';
  const text = noteOf(verdict);
  if (finding.format === 'ocsf') return mark === 'none' ? undefined : updateOfV2(item, text);
  const noteIsOurs = finding.note === undefined || finding.note.updatedBy === NOTE_AUTHOR;
  const fields: CspmUpdate['fields'] = {
    ...(isMarked(finding) ? {} : markedFields(finding.userDefinedFields)),
    ...(mark === 'notified' && status === 'NEW' ? { Workflow: { Status: 'NOTIFIED' as const } } : {}),
    ...(mark === 'notified' && noteIsOurs && finding.note?.text !== text
      ? { Note: { Text: text, UpdatedBy: NOTE_AUTHOR } }
      : {}),
  };
  if (Object.keys(fields).length === 0) return undefined;
  return {
    format: 'asff',
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
function markedFields(current: Readonly<Record<string, string>>): CspmUpdate['fields'] {
  if (Object.keys(current).length >= MOST_USER_DEFINED_FIELDS) return {};
  return { UserDefinedFields: { ...current, [MARKER.field]: MARKER.value } };
}

function noteOf({ response, priority, slaMinutes }: Verdict): string {
  return `Incident response started: ${response} (${priority}, answer within ${slaMinutes} minutes).`;
}
