import { INTRUSIONS } from '../intrusions/intrusions.js';
import type { MonthFinding } from '../month-options.js';
import { readingOf } from './severity-of.js';

/** What there is to say about a month. */
export interface Figures {
  readonly records: number;
  readonly distinct: number;
  readonly bytes: number;
  readonly ocsf: number;
  /** Distinct findings by product and the severity of their first version. */
  readonly table: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Distinct findings by GuardDuty type and first severity, as `type LABEL`. */
  readonly guardDuty: ReadonlyMap<string, number>;
  /** By severity threshold: distinct findings that were ever open at or above it, and which intrusions are among them. */
  readonly thresholds: readonly Threshold[];
  readonly intrusions: ReadonlyMap<number, readonly MonthFinding[]>;
}

/** What an alert on severity alone does. */
export interface Threshold {
  readonly label: string;
  readonly pages: number;
  readonly intrusions: ReadonlySet<number>;
}

const LABELS = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;

/** Counts a month; `sizes` costs a serialisation of each record. */
export function figuresOf(month: Iterable<MonthFinding>, sizes = true): Figures {
  const seen = new Set<string>();
  const table = new Map<string, Map<string, number>>();
  const guardDuty = new Map<string, number>();
  const paged = LABELS.map((label) => ({ label, ids: new Set<string>(), intrusions: new Set<number>() }));
  const intrusions = new Map<number, MonthFinding[]>(INTRUSIONS.map(({ id }) => [id, []]));
  let records = 0;
  let bytes = 0;
  let ocsf = 0;
  for (const finding of month) {
    const { id, product, label, type, open, format } = readingOf(finding.raw);
    records += 1;
    if (sizes) bytes += JSON.stringify(finding.raw).length;
    if (open) {
      const rank = LABELS.indexOf(label as (typeof LABELS)[number]);
      for (const threshold of paged.slice(0, rank + 1)) {
        threshold.ids.add(id);
        if (finding.intrusion !== undefined) threshold.intrusions.add(finding.intrusion);
      }
    }
    if (finding.intrusion !== undefined) intrusions.get(finding.intrusion)?.push(finding);
    if (seen.has(id)) continue;
    seen.add(id);
    if (format === 'ocsf') ocsf += 1;
    const row = table.get(product) ?? new Map<string, number>();
    table.set(product, row.set(label, (row.get(label) ?? 0) + 1));
    if (product === 'aws/guardduty') {
      const key = `${format === 'ocsf' ? type.replace('/', '-') : (type.split('/').at(-1) ?? '')} ${label}`;
      guardDuty.set(key, (guardDuty.get(key) ?? 0) + 1);
    }
  }
  const thresholds = paged.map(({ label, ids, intrusions: found }) => ({
    label,
    pages: ids.size,
    intrusions: found,
  }));
  return { records, distinct: seen.size, bytes, ocsf, table, guardDuty, thresholds, intrusions };
}
