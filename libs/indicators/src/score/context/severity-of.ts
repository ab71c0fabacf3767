import { eitherOf, memberOf, wordOf } from '../../finding/members.js';
import type { SeverityLabel } from '../threat-model.js';

const LABELS: ReadonlyMap<unknown, SeverityLabel> = new Map(
  (['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const).map((label) => [label, label]),
);

/** Source: OCSF schema, `severity_id` and its captions. 0 (Unknown) and 99 (Other) say nothing. */
const OCSF: ReadonlyMap<unknown, SeverityLabel> = new Map<unknown, SeverityLabel>([
  ...([
    [1, 'INFORMATIONAL'],
    [2, 'LOW'],
    [3, 'MEDIUM'],
    [4, 'HIGH'],
    [5, 'CRITICAL'],
    [6, 'CRITICAL'],
  ] as const),
  ...[...LABELS.values()].map((label): [string, SeverityLabel] => [label.toLowerCase(), label]),
  ['fatal', 'CRITICAL'],
]);

/** The severity of a finding in ASFF, OCSF or GuardDuty's own form; what a customer changed before what the product said. */
export function severityOf(finding: unknown): SeverityLabel | undefined {
  const severity = eitherOf(finding, 'Severity');
  if (typeof severity === 'number') return ofGuardDuty(severity);
  const vendor = memberOf(finding, 'vendor_attributes');
  return (
    LABELS.get(memberOf(severity, 'Label')) ??
    ofNormalized(memberOf(severity, 'Normalized')) ??
    LABELS.get(memberOf(memberOf(memberOf(finding, 'FindingProviderFields'), 'Severity'), 'Label')) ??
    ofOcsf(finding) ??
    ofOcsf(vendor)
  );
}

function ofOcsf(value: unknown): SeverityLabel | undefined {
  return OCSF.get(memberOf(value, 'severity_id')) ?? OCSF.get(wordOf(value, 'severity'));
}

/** Source: AWS Security Hub API reference, type Severity, member Normalized. */
function ofNormalized(normalized: unknown): SeverityLabel | undefined {
  if (typeof normalized !== 'number' || !(normalized >= 0 && normalized <= 100)) return undefined;
  if (normalized >= 90) return 'CRITICAL';
  if (normalized >= 70) return 'HIGH';
  if (normalized >= 40) return 'MEDIUM';
  return normalized > 0 ? 'LOW' : 'INFORMATIONAL';
}

/** Source: Amazon GuardDuty User Guide, "Severity levels for GuardDuty findings". */
function ofGuardDuty(severity: number): SeverityLabel | undefined {
  if (!(severity > 0 && severity <= 10)) return undefined;
  if (severity >= 9) return 'CRITICAL';
  if (severity >= 7) return 'HIGH';
  return severity >= 4 ? 'MEDIUM' : 'LOW';
}
