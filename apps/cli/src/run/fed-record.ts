import type { EventRecord, FindingRecord, RefusedRecord, UnreadRecord } from '../input/record.js';
import type { UnmatchedRule } from './event-rules.js';
import type { ParkedMessage } from './parked-message.js';
import type { HandledLine } from './processor-log.js';

/** What the engine showed of one record that entered it. */
export interface FedRecord {
  readonly record: FindingRecord | EventRecord;
  /** What Security Hub would have set already, and the engine therefore set: one sentence each. */
  readonly completed: readonly string[];
  readonly automationRules: readonly string[];
  /** Logical ids of the event rules that matched. */
  readonly eventRules: readonly string[];
  /** Why no rule matched; only where none did. */
  readonly unmatched: readonly UnmatchedRule[];
  /** Lines of the processor about the findings of this record, in order. */
  readonly handled: readonly HandledLine[];
  readonly parked: readonly ParkedMessage[];
  /** Set when the record did not come to rest. */
  readonly stopped?: string;
}

/** A record of the input, after the run. */
export type RunRecord = { readonly kind: 'fed'; readonly fed: FedRecord } | RefusedRecord | UnreadRecord;
