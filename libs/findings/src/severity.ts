/** ASFF severity labels, lowest first. Source: ASFF `Severity.Label`. */
export const SEVERITY_LABELS = ['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;

/** One of {@link SEVERITY_LABELS}, spelled as ASFF spells it. */
export type SeverityLabel = (typeof SEVERITY_LABELS)[number];

/** True for the five labels of ASFF, in their exact spelling. */
export function isSeverityLabel(value: unknown): value is SeverityLabel {
  return typeof value === 'string' && (SEVERITY_LABELS as readonly string[]).includes(value);
}

/**
 * Position on the one ordered scale: INFORMATIONAL 0 … CRITICAL 4.
 *
 * @example severityRank('HIGH') // 3
 */
export function severityRank(label: SeverityLabel): number {
  return SEVERITY_LABELS.indexOf(label);
}

/**
 * AWS's bands from `Severity.Normalized` (0 to 100) to a label: 0, 1–39, 40–69, 70–89, 90–100.
 * Numbers outside 0 to 100 have no label.
 *
 * Source: AWS Security Hub API reference, type Severity, member Normalized.
 */
export function labelFromNormalized(normalized: number): SeverityLabel | undefined {
  if (!Number.isFinite(normalized) || normalized < 0 || normalized > 100) return undefined;
  if (normalized >= 90) return 'CRITICAL';
  if (normalized >= 70) return 'HIGH';
  if (normalized >= 40) return 'MEDIUM';
  if (normalized > 0) return 'LOW';
  return 'INFORMATIONAL';
}

/**
 * GuardDuty's bands from its own severity (1 to 10) to a label: below 4, 4 to 6.9, 7 to 8.9, 9 and above.
 * Numbers that are not above 0, or above 10, have no label.
 *
 * Source: Amazon GuardDuty User Guide, "Severity levels for GuardDuty findings".
 */
export function labelFromGuardDuty(severity: number): SeverityLabel | undefined {
  if (!(severity > 0) || severity > 10) return undefined;
  if (severity >= 9) return 'CRITICAL';
  if (severity >= 7) return 'HIGH';
  return severity >= 4 ? 'MEDIUM' : 'LOW';
}
