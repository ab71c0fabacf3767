import type { JsonObject } from '../../json.js';

/** Source: OCSF schema, severity_id and status_id of the finding classes. */
const WORDS: Readonly<Record<'severity' | 'status', Readonly<Record<number, string>>>> = {
  severity: {
    0: 'Unknown',
    1: 'Informational',
    2: 'Low',
    3: 'Medium',
    4: 'High',
    5: 'Critical',
    6: 'Fatal',
    99: 'Other',
  },
  status: {
    0: 'Unknown',
    1: 'New',
    2: 'In Progress',
    3: 'Suppressed',
    4: 'Resolved',
    5: 'Archived',
    99: 'Other',
  },
};

export function isKnownId(name: 'severity' | 'status', id: unknown): id is number {
  return typeof id === 'number' && Object.hasOwn(WORDS[name], id);
}

/** An id with the word that follows it. Source: Security Hub API reference, BatchUpdateFindingsV2, SeverityId and StatusId. */
export function withWord(name: 'severity' | 'status', id: number): JsonObject {
  return { [`${name}_id`]: id, [name]: WORDS[name][id] };
}
