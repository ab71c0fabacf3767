import type { FindingSeverity } from '../finding.js';
import { memberOf, objectOf, textOf, type RawObject } from '../raw-members.js';
import { isSeverityLabel, labelFromNormalized } from '../severity.js';

/**
 * The severity of an ASFF finding: Severity.Label, else AWS's bands from Severity.Normalized, else what the provider
 * said, else unknown. The top level comes first: a customer's override lives there.
 *
 * Source: AWS Security Hub API reference, types Severity and FindingProviderFields.
 */
export function readSeverity(raw: RawObject): FindingSeverity {
  const severity = objectOf(raw, 'Severity');
  const providerSeverity = objectOf(objectOf(raw, 'FindingProviderFields'), 'Severity');
  const said = memberOf(providerSeverity, 'Label');
  const provider = isSeverityLabel(said) ? said : undefined;
  const original = readOriginal(severity) ?? readOriginal(providerSeverity);

  const label = memberOf(severity, 'Label');
  if (isSeverityLabel(label)) return Object.freeze({ label, origin: 'label', provider, original });
  const normalized = normalizedSeverityOf(raw);
  const banded = normalized === undefined ? undefined : labelFromNormalized(normalized);
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

function readOriginal(severity: RawObject | undefined): string | undefined {
  const original = memberOf(severity, 'Original');
  return typeof original === 'number' ? String(original) : textOf(severity, 'Original');
}
