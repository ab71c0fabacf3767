import { triage, wakes } from '@tocsin/findings';
import type { CompiledPolicy } from '@tocsin/findings';
import { findingsOf } from '../input/findings-of.js';
import type { InputFinding } from '../input/findings-of.js';
import type { ParsedRecord } from '../input/parse-records.js';
import type { Judged } from './finding-lines.js';
import { count } from './summary.js';
import type { Totals } from './summary.js';

/** Which findings are shown; all are counted. */
export interface Only {
  readonly wakes: boolean;
  /** Labels, or `UNKNOWN`. */
  readonly severities: ReadonlySet<string>;
}

/** What is said of one part of the input. */
export type Answer =
  { readonly kind: 'judged'; readonly judged: Judged } | Exclude<InputFinding, { readonly kind: 'finding' }>;

/** How the findings are judged. */
export interface Bench {
  readonly policy: CompiledPolicy;
  /** ISO 8601 with an offset. */
  readonly now: string;
  /** @default - all are shown */
  readonly only?: Only;
}

/** Judges every finding of the input, one after the other, and counts into `totals`. What is not shown is not given. */
export async function* judge(
  records: AsyncIterable<ParsedRecord> | Iterable<ParsedRecord>,
  { policy, now, only }: Bench,
  totals: Totals,
): AsyncGenerator<Answer> {
  for await (const record of records) {
    for (const given of findingsOf(record, now)) {
      if (given.kind !== 'finding') {
        if (given.kind === 'refused') totals.refused += 1;
        else totals.noFinding += 1;
        yield given;
        continue;
      }
      const { finding, escalation } = given;
      const verdict = triage(finding, policy, { now, ...(escalation === undefined ? {} : { escalation }) });
      count(totals, verdict);
      const shown =
        only === undefined ||
        (only.wakes && wakes(verdict)) ||
        only.severities.has(finding.severity.label ?? 'UNKNOWN');
      if (!shown) continue;
      totals.shown += 1;
      yield { kind: 'judged', judged: { number: totals.findings, given, verdict } };
    }
  }
}
