import { MARKER } from '@tocsin/findings';
import type { RunRecord } from '../run/fed-record.js';
import type { MarkReport } from './run-report.js';

type Raw = Readonly<Record<string, unknown>>;

/** How Security Hub holds each finding of the input now, in the order of its first record. */
export function markReports(
  records: readonly RunRecord[],
  stateOf: (productArn: string, id: string) => object | undefined,
): readonly MarkReport[] {
  const marks = new Map<string, MarkReport>();
  for (const record of records) {
    if (record.kind !== 'fed') continue;
    const of = record.fed.record;
    for (const finding of of.kind === 'finding' ? [of.finding] : of.findings) {
      const raw = stateOf(finding.productArn, finding.id);
      if (raw !== undefined)
        marks.set(`${finding.productArn}\n${finding.id}`, markReport(finding, raw as Raw));
    }
  }
  return [...marks.values()];
}

function markReport(
  finding: Pick<MarkReport, 'id' | 'productArn' | 'title' | 'severity'>,
  raw: Raw,
): MarkReport {
  const note = membersOf(raw['Note']);
  const text = textOf(note['Text']);
  return {
    id: finding.id,
    productArn: finding.productArn,
    title: textOf(raw['Title']) ?? finding.title,
    severity: textOf(membersOf(raw['Severity'])['Label']) ?? finding.severity,
    workflowStatus: textOf(membersOf(raw['Workflow'])['Status']) ?? 'NEW',
    recordState: textOf(raw['RecordState']) ?? 'ACTIVE',
    ...(text === undefined ? {} : { note: { text, updatedBy: textOf(note['UpdatedBy']) ?? 'unknown' } }),
    marked: membersOf(raw['UserDefinedFields'])[MARKER.field] === MARKER.value,
  };
}

function membersOf(value: unknown): Raw {
  return typeof value === 'object' && value !== null ? (value as Raw) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
