import { listOf, memberOf, recordOf, type RawRecord } from './members.js';

/**
 * The findings of a JSON value: itself, those of an event of EventBridge, of an array, or of what `GetFindings` answers.
 * One envelope deep: no finding is looked for inside of a finding.
 */
export function findingsIn(raw: unknown): readonly RawRecord[] {
  if (Array.isArray(raw)) return recordsOf(raw).flatMap(findingsIn);
  const record = recordOf(raw);
  if (record === undefined) return [];
  const detail = recordOf(memberOf(record, 'detail'));
  const inner = memberOf(detail ?? record, 'findings') ?? memberOf(record, 'Findings');
  return Array.isArray(inner) ? recordsOf(inner) : [detail ?? record];
}

function recordsOf(list: unknown): readonly RawRecord[] {
  return listOf(list)
    .map(recordOf)
    .filter((one) => one !== undefined);
}
