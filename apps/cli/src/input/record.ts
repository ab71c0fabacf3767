/** Where a record stands in the input. */
export interface Source {
  /** The file as the user named it. */
  readonly file: string;
  /** Running number in the file, from 1. */
  readonly record: number;
  /** Line in the file, from 1; only where a line is a record (NDJSON). */
  readonly line?: number;
}

/** What names a finding to Security Hub, and what names it to a person. */
export interface FindingName {
  readonly id: string;
  readonly productArn: string;
  readonly title: string;
  /** The label, or `UNKNOWN`. */
  readonly severity: string;
  /** The product that made it, such as `GuardDuty`. */
  readonly product: string;
}

/** A finding as Security Hub holds it. */
export interface FindingRecord {
  readonly kind: 'finding';
  readonly source: Source;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly finding: FindingName;
}

/** An EventBridge event of Security Hub, with 1 to 100 findings, or of GuardDuty, with one. */
export interface EventRecord {
  readonly kind: 'event';
  readonly source: Source;
  readonly event: Readonly<Record<string, unknown>>;
  readonly detailType: string;
  readonly deliveryId: string;
  readonly findings: readonly FindingName[];
  /** Findings of the event that cannot be read: position from 0, and why. */
  readonly broken: readonly { readonly index: number; readonly reason: string }[];
}

/** Something that is no finding and no event, or a broken one. */
export interface RefusedRecord {
  readonly kind: 'refused';
  readonly source: Source;
  readonly reason: string;
}

/** A known format that has no door into the engine: counted, and never counted as a success. */
export interface UnreadRecord {
  readonly kind: 'not read yet';
  readonly source: Source;
  readonly reason: string;
}

/** One record of the input, recognised. */
export type InputRecord = FindingRecord | EventRecord | RefusedRecord | UnreadRecord;

/** `soc-day.json, record 3`; `findings.ndjson, record 3 (line 5)`. */
export function placeOf({ file, record, line }: Source): string {
  return `${file}, record ${record}${line === undefined || line === record ? '' : ` (line ${line})`}`;
}
