import type { Finding } from './finding.js';

/**
 * The user-defined field that Tocsin writes on a finding that somebody was told about. Its text is constant, so that
 * updates of many findings group into one BatchUpdateFindings call.
 */
export const MARKER = Object.freeze({ field: 'Tocsin', value: 'told' });

/** `Note.UpdatedBy` of the notes that Tocsin writes. A note by anybody else is never overwritten. */
export const NOTE_AUTHOR = 'tocsin';

/**
 * True when somebody was told about this finding by Tocsin.
 *
 * @example isMarked(readFinding(raw)) // false for a new finding
 */
export function isMarked(finding: Finding): boolean {
  return finding.userDefinedFields[MARKER.field] === MARKER.value;
}
