import type { FindingSeverity } from '../finding.js';
import { memberOf, objectOf, type RawObject } from '../raw-members.js';
import { isSeverityLabel, labelFromNormalized } from '../severity.js';
import { ownMembers } from './own-members.js';
import { textOrAbsent } from './read-parts.js';

/**
 * The severity of an ASFF finding: Severity.Label, else AWS's bands from Severity.Normalized, else what the provider
 * said, else unknown. The top level comes first: a customer's override lives there.
 *
 * Source: AWS Security Hub API reference, types Severity and FindingProviderFields.
 *
 * @param value - `Severity`
 * @param provided - `FindingProviderFields.Severity`
 */
export function readSeverity(value: unknown, provided: unknown, polluted: boolean): FindingSeverity {
  const severity = ownMembers<'Label' | 'Normalized' | 'Original'>(value, polluted);
  const theirs = ownMembers<'Label' | 'Original'>(provided, polluted);
  const provider = isSeverityLabel(theirs?.Label) ? theirs.Label : undefined;
  const original = readOriginal(severity?.Original) ?? readOriginal(theirs?.Original);

  const label = severity?.Label;
  if (isSeverityLabel(label)) return Object.freeze({ label, origin: 'label', provider, original });
  const normalized = severity?.Normalized;
  const banded = typeof normalized === 'number' ? labelFromNormalized(normalized) : undefined;
  if (banded !== undefined) return Object.freeze({ label: banded, origin: 'normalized', provider, original });
  if (provider !== undefined)
    return Object.freeze({ label: provider, origin: 'provider', provider, original });
  return Object.freeze({ origin: 'unknown', original });
}

/** Severity.Normalized, where it is a number. */
export function normalizedSeverityOf(raw: RawObject): number | undefined {
  const normalized = memberOf(objectOf(raw, 'Severity'), 'Normalized');
  return typeof normalized === 'number' ? normalized : undefined;
}

function readOriginal(original: unknown): string | undefined {
  return typeof original === 'number' ? String(original) : textOrAbsent(original);
}
