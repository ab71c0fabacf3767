import { CLOSING } from '@tocsin/functions';
import type { Arrival, LedgerRow } from '@tocsin/functions';
import { MARKER, NOTE_AUTHOR } from '@tocsin/findings';
import { indicatorsIfAny } from '../enrichment/incident-indicators.js';
import { THREAT_INDICATORS, threatFields } from '../enrichment/threat-fields.js';
import type { ClaimedItem } from './item.js';
import type { CspmUpdate, FindingUpdate, Ports } from './ports.js';
import { updateOfV2 } from './finding-update-v2.js';
import { noteText } from './note-text.js';

/** UserDefinedFields holds at most 50 entries. Source: AWS Security Hub API reference, type AwsSecurityFinding. */
const MOST_USER_DEFINED_FIELDS = 50;

/**
 * What the told finding is to say, or undefined when it says so already. Texts are constant per outcome so that
 * updates of many findings go out in one call; those of enriched findings are their own. A note of somebody else is never
 * overwritten, and one of ours that says more stays.
 */
export function findingUpdate(
  claimed: ClaimedItem,
  mark: 'notified' | 'none',
  defect: Ports['defect'],
): FindingUpdate | undefined {
  const { item, row } = claimed;
  const { finding } = item.arrival;
  if (CLOSING.includes(row.event)) return undefined;
  const status = finding.workflowStatus ?? 'NEW';
  const text = noteText(claimed);
  if (finding.format === 'ocsf') return mark === 'none' ? undefined : updateOfV2(item, text);
  const noteIsOurs = finding.note === undefined || finding.note.updatedBy === NOTE_AUTHOR;
  const fields: CspmUpdate['fields'] = {
    ...markedFields(claimed, defect),
    ...(mark === 'notified' && status === 'NEW' ? { Workflow: { Status: 'NOTIFIED' as const } } : {}),
    ...(mark === 'notified' && noteIsOurs && finding.note?.text.startsWith(text) !== true
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
function markedFields(
  { item: { arrival }, row }: ClaimedItem,
  defect: Ports['defect'],
): CspmUpdate['fields'] {
  const current = arrival.finding.userDefinedFields;
  const wanted = {
    [MARKER.field]: MARKER.value,
    ...(row.enriched && threatFieldsOf(arrival, row.enriched, defect)),
  };
  const fields: Record<string, string> = { ...current };
  for (const [name, value] of Object.entries(wanted)) {
    const fits = name in fields || Object.keys(fields).length < MOST_USER_DEFINED_FIELDS;
    if (fits) fields[name] = value;
  }
  const changed = Object.entries(fields).some(([name, value]) => current[name] !== value);
  return changed ? { UserDefinedFields: fields } : {};
}

/** The answer's own message knows the finding as it is now; a later one only fills in what is missing. */
function threatFieldsOf(
  { finding, enrichment }: Arrival,
  enriched: NonNullable<LedgerRow['enriched']>,
  defect: Ports['defect'],
): Readonly<Record<string, string>> {
  const current = finding.userDefinedFields;
  if (enrichment === undefined && current[THREAT_INDICATORS] !== undefined) {
    return threatFields(enriched, undefined, current);
  }
  const malicious = enrichment?.threat.verdicts.flatMap(({ verdict, value }) =>
    verdict === 'malicious' ? [value] : [],
  );
  const found = indicatorsIfAny(finding, defect)?.found.map(({ value }) => value);
  return threatFields(enriched, [...new Set([...(malicious ?? []), ...(found ?? [])])], current);
}
