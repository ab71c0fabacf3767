import type { InputRecord } from '../input/record.js';
import { attribute } from './attribute.js';
import { parkedMessages } from './collect.js';
import type { Engine } from './engine.js';
import { explainWith } from './event-rules.js';
import type { FedRecord, RunRecord } from './fed-record.js';
import { readProcessorLog } from './processor-log.js';
import { sendRecord, whyUnmatched } from './send-record.js';
import type { Sent } from './send-record.js';
import { waves } from './waves.js';

/** How a run is watched and bounded. */
export interface FeedOptions {
  /** The engine must come to rest within this after each wave. */
  readonly timeoutMs: number;
  readonly onProgress: (line: string) => void;
}

/** What became of the input, record by record; `stopped` says why the rest of it did not enter the engine. */
export interface Feed {
  readonly records: readonly RunRecord[];
  readonly stopped?: string;
}

/** Puts the input through the engine, wave by wave, each until everything is quiet. */
export async function feed(
  input: AsyncIterable<InputRecord> | Iterable<InputRecord>,
  engine: Engine,
  options: FeedOptions,
): Promise<Feed> {
  const explain = explainWith(engine);
  const records: RunRecord[] = [];
  const parkedBefore = new Set<string>();
  let logsBefore = 0;
  let stopped: string | undefined;
  for await (const wave of waves(input)) {
    const sent: Sent[] = [];
    const places: number[] = [];
    for (const record of wave) {
      const result = stopped === undefined ? await enter(record, engine) : notEntered(record);
      if ('kind' in result) records.push(result);
      else {
        sent.push(result);
        places.push(records.length);
        records.push(fedRecord(result, { stopped }));
      }
    }
    if (stopped !== undefined || sent.length === 0) continue;
    options.onProgress(`${records.length} records in; waiting until everything is quiet`);
    stopped = await comeToRest(engine, options.timeoutMs);
    const logs = engine.logs();
    const parked = await parkedMessages(engine);
    const heard = attribute(sent, {
      handled: readProcessorLog(logs.slice(logsBefore)),
      parked: parked.filter(({ messageId }) => !parkedBefore.has(messageId)),
    });
    logsBefore = logs.length;
    for (const { messageId } of parked) parkedBefore.add(messageId);
    sent.forEach((one, index) => {
      const unmatched = whyUnmatched(one, engine, explain);
      records[places[index] ?? 0] = fedRecord(one, { ...heard[index], unmatched, stopped });
    });
  }
  return { records, stopped };
}

async function enter(
  record: InputRecord,
  engine: Engine,
): Promise<Sent | Exclude<RunRecord, { kind: 'fed' }>> {
  return record.kind === 'finding' || record.kind === 'event' ? sendRecord(record, engine) : record;
}

function notEntered(record: InputRecord): Sent | Exclude<RunRecord, { kind: 'fed' }> {
  if (record.kind !== 'finding' && record.kind !== 'event') return record;
  return { record, completed: [], automationRules: [], eventRules: [] };
}

function fedRecord({ failed, ...sent }: Sent, rest: Partial<FedRecord>): RunRecord {
  const stopped = failed ?? rest.stopped;
  return { kind: 'fed', fed: { ...sent, unmatched: [], handled: [], parked: [], ...rest, stopped } };
}

/** The reason why the engine did not come to rest, if it did not. Only that error ends the run early. */
async function comeToRest(engine: Engine, timeoutMs: number): Promise<string | undefined> {
  try {
    await engine.quiet({ timeoutMs });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
