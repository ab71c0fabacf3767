import { isObject, member, textAt, type JsonObject } from '../../json.js';

/** Labels with the number that Security Hub writes for each. Source: Security Hub API reference, Severity, Normalized. */
const numbers: Readonly<Record<string, number>> = {
  INFORMATIONAL: 0,
  LOW: 1,
  MEDIUM: 40,
  HIGH: 70,
  CRITICAL: 90,
};

export function isLabel(value: unknown): value is string {
  return typeof value === 'string' && Object.hasOwn(numbers, value);
}

/** AWS's bands: 0, 1–39, 40–69, 70–89, 90–100. */
export function labelOf(normalized: unknown): string | undefined {
  if (typeof normalized !== 'number' || !(normalized >= 0 && normalized <= 100)) return undefined;
  if (normalized >= 90) return 'CRITICAL';
  if (normalized >= 70) return 'HIGH';
  if (normalized >= 40) return 'MEDIUM';
  return normalized > 0 ? 'LOW' : 'INFORMATIONAL';
}

/** A severity with Label and Normalized both set, where one of them is; a label wins over a number. */
export function coupled(severity: unknown): JsonObject | undefined {
  if (!isObject(severity)) return undefined;
  const label = isLabel(severity.Label) ? severity.Label : labelOf(severity.Normalized);
  if (label === undefined) return { ...severity };
  return {
    ...severity,
    Label: label,
    Normalized: isLabel(severity.Label) ? numbers[label] : severity.Normalized,
  };
}

/** The label that a record without `Severity.Label` has, and where it comes from. */
export function missingLabel(
  record: JsonObject,
): { readonly label: string; readonly from: string } | undefined {
  if (isLabel(textAt(record, 'Severity', 'Label'))) return undefined;
  const normalized = member(record.Severity, 'Normalized');
  const byNumber = labelOf(normalized);
  if (byNumber) return { label: byNumber, from: `Severity.Normalized ${String(normalized)}` };
  const provided = textAt(record, 'FindingProviderFields', 'Severity', 'Label');
  return isLabel(provided) ? { label: provided, from: 'FindingProviderFields.Severity.Label' } : undefined;
}
