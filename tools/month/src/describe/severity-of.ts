/** Severity label and state of a finding of either format, read in the plainest way. */
export interface Reading {
  readonly id: string;
  readonly product: string;
  readonly label: string;
  /** GuardDuty's type (OCSF) or the ASFF type. */
  readonly type: string;
  /** Active, workflow NEW, no sample: what an alert on severity alone would look at. */
  readonly open: boolean;
  readonly format: 'asff' | 'ocsf';
}

const OCSF_LABELS = ['UNKNOWN', 'INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- reads two formats without their types */
type Raw = any;

/** Reads what the figures of the month need. */
export function readingOf(raw: Readonly<Record<string, unknown>>): Reading {
  const finding: Raw = raw;
  if (finding.class_uid !== undefined) {
    return {
      id: finding.finding_info.uid,
      product: String(finding.metadata.product.uid).split('productv2/')[1] ?? '',
      label: OCSF_LABELS[finding.severity_id] ?? 'UNKNOWN',
      type: finding.finding_info.types.at(-1),
      open: finding.activity_id !== 3,
      format: 'ocsf',
    };
  }
  return {
    id: finding.Id,
    product:
      String(finding.ProductArn)
        .split('product/')[1]
        ?.replace(/^\d{12}\//, '') ?? '',
    label: finding.Severity.Label,
    type: finding.Types[0],
    open: finding.RecordState === 'ACTIVE' && finding.Workflow.Status === 'NEW' && finding.Sample !== true,
    format: 'asff',
  };
}
