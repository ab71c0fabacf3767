import type { EventRecord, FindingRecord, RefusedRecord } from '../input/record.js';
import type { Engine } from './engine.js';
import type { ExplainNoMatch, UnmatchedRule } from './event-rules.js';

/** What the engine answered when a record entered it. */
export interface Sent {
  readonly record: FindingRecord | EventRecord;
  readonly completed: readonly string[];
  readonly automationRules: readonly string[];
  readonly eventRules: readonly string[];
  /** The engine failed on it: a defect, so nobody knows what became of the record. */
  readonly failed?: string;
}

/** Puts a record through its door: a finding as Security Hub holds it, or an event onto the bus. */
export async function sendRecord(
  record: FindingRecord | EventRecord,
  engine: Engine,
): Promise<Sent | RefusedRecord> {
  try {
    if (record.kind === 'finding') return { record, ...(await engine.receive(record.raw)) };
    const { eventRules } = await engine.putEvent(record.event);
    return { record, completed: [], automationRules: [], eventRules };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof Error && error.name === 'SimulatorInputError') {
      return { kind: 'refused', source: record.source, reason: message };
    }
    return {
      record,
      completed: [],
      automationRules: [],
      eventRules: [],
      failed: `the engine failed on it: ${message}`,
    };
  }
}

/** Why no event rule matched. Nothing of ours changed the finding then, so it still is what the rules saw. */
export function whyUnmatched(
  { record, eventRules, failed }: Sent,
  engine: Pick<Engine, 'finding'>,
  explain: ExplainNoMatch,
): readonly UnmatchedRule[] {
  if (eventRules.length > 0 || failed !== undefined) return [];
  if (record.kind === 'event') return explain(record.event);
  const { productArn, id } = record.finding;
  return explain({
    source: 'aws.securityhub',
    'detail-type': 'Security Hub Findings - Imported',
    resources: [`${productArn}/${id}`],
    detail: { findings: [engine.finding(productArn, id) ?? record.raw] },
  });
}
