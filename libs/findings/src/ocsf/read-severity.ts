import type { FindingSeverity } from '../finding.js';
import { memberOf, objectOf, textOf, type RawObject } from '../raw-members.js';
import type { SeverityLabel } from '../severity.js';
import { wordOf } from './words.js';

/** Source: OCSF schema, `severity_id`. 0 (Unknown) and 99 (Other) say nothing. Fatal is beyond ASFF's scale. */
const LABELS_BY_ID: ReadonlyMap<unknown, SeverityLabel> = new Map([
  [1, 'INFORMATIONAL'],
  [2, 'LOW'],
  [3, 'MEDIUM'],
  [4, 'HIGH'],
  [5, 'CRITICAL'],
  [6, 'CRITICAL'],
]);

/** Source: OCSF schema, the captions of `severity_id`. */
const LABELS_BY_WORD: ReadonlyMap<string | undefined, SeverityLabel> = new Map([
  ['informational', 'INFORMATIONAL'],
  ['low', 'LOW'],
  ['medium', 'MEDIUM'],
  ['high', 'HIGH'],
  ['critical', 'CRITICAL'],
  ['fatal', 'CRITICAL'],
]);

/**
 * The severity of an OCSF finding: `severity_id`, else the word `severity`, else what `vendor_attributes` keep of the
 * provider, else unknown. Where the number and the word disagree the number decides: OCSF derives the word from it.
 *
 * Source: AWS Security Hub User Guide, "OCSF findings in Security Hub": a customer's change is at the top level, the
 * provider's severity in `vendor_attributes`.
 */
export function readSeverity(raw: RawObject): FindingSeverity {
  const vendor = objectOf(raw, 'vendor_attributes');
  const original = textOf(vendor, 'severity');
  const provider = labelById(vendor) ?? labelByWord(vendor);

  const byId = labelById(raw);
  if (byId !== undefined) return Object.freeze({ label: byId, origin: 'severity_id', provider, original });
  const byWord = labelByWord(raw);
  if (byWord !== undefined) return Object.freeze({ label: byWord, origin: 'severity', provider, original });
  if (provider !== undefined)
    return Object.freeze({ label: provider, origin: 'provider', provider, original });
  return Object.freeze({ origin: 'unknown', original });
}

function labelById(object: RawObject | undefined): SeverityLabel | undefined {
  return LABELS_BY_ID.get(memberOf(object, 'severity_id'));
}

function labelByWord(object: RawObject | undefined): SeverityLabel | undefined {
  return LABELS_BY_WORD.get(wordOf(object, 'severity'));
}
