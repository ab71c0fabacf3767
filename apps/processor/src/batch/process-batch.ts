import type { BatchContext } from './batch-context.js';
import { gatherItems } from '../digest/gather-items.js';
import { handleDigestMessages } from '../digest/handle-digest-messages.js';
import type { DigestOutcome } from '../digest/digest-outcome.js';
import { splitRecords } from '../digest/split-records.js';
import { claimItems } from './claim-items.js';
import { findAnswered } from './find-answered.js';
import type { Unanswered } from './find-answered.js';
import type { Item, Outcome } from './item.js';
import { markItems } from './mark-items.js';
import { inParallel } from './parallel.js';
import { parkedFinding } from './parked-finding.js';
import type { Ports } from './ports.js';
import { readRecords } from './read-records.js';
import type { QueueRecord, Refusal } from './read-records.js';
import { partHeartbeats, tellHeartbeats } from './tell-heartbeats.js';
import { tellItems } from './tell-items.js';

/** What became of a batch. A message in `retry` comes again; all others are done. */
export interface BatchResult {
  readonly outcomes: readonly Outcome[];
  readonly unanswered: readonly Unanswered[];
  readonly digests: readonly DigestOutcome[];
  readonly refusals: readonly Refusal[];
  readonly retry: ReadonlySet<string>;
}

/**
 * read → triage → claim → render → publish → record → mark. Each step is done for the whole batch before the next,
 * so that 100 findings cost 10 publishes and a few updates. Never rejects for one item; every item has one outcome.
 */
export async function processBatch(
  records: readonly QueueRecord[],
  context: BatchContext,
  ports: Ports,
): Promise<BatchResult> {
  const { aboutDigests, others } = splitRecords(records, context);
  const { items, answers, refusals } = readRecords(others, { mode: context.mode, now: context.clock() });
  const { heartbeats, others: toJudge } = partHeartbeats(items, context);
  const outcomes: Outcome[] = [];
  for (const wave of waves(toJudge)) outcomes.push(...(await processWave(wave, context, ports)));
  outcomes.push(...(await tellHeartbeats(heartbeats, context, ports)));
  // Last of all, so that nothing of this batch changes a finding after it was read.
  const { items: answered, unanswered } = await findAnswered(answers, context, ports);
  for (const wave of waves(answered)) outcomes.push(...(await processWave(wave, context, ports)));
  // And nothing of this batch joins a digest after it was counted.
  const digests = await handleDigestMessages(aboutDigests, context, ports);
  const retry = new Set([
    ...outcomes.flatMap((outcome) => (outcome.kind === 'retry' ? [outcome.item.messageId] : [])),
    ...unanswered.flatMap(({ retry: again, answer }) => (again ? [answer.messageId] : [])),
    ...digests.flatMap((one) => (one.retry === true ? [one.messageId] : [])),
  ]);
  const parked = await parkAll(outcomes, context, ports, retry);
  const kept = await parkRefusals(refusals, ports, retry);
  return { outcomes: parked, unanswered, digests, refusals: kept, retry };
}

/** The n-th arrival of each finding, in order of time: two arrivals of one finding never race in a batch. */
function waves(items: readonly Item[]): Item[][] {
  const seen = new Map<string, number>();
  const result: Item[][] = [];
  const inOrder = [...items].sort((a, b) => compare(a.arrival.eventTime, b.arrival.eventTime));
  for (const item of inOrder) {
    const wave = seen.get(item.arrival.pk) ?? 0;
    seen.set(item.arrival.pk, wave + 1);
    (result[wave] ??= []).push(item);
  }
  return result;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

async function processWave(items: readonly Item[], context: BatchContext, ports: Ports): Promise<Outcome[]> {
  const done: Outcome[] = [];
  try {
    const claims = await claimItems(items, context, ports);
    done.push(...claims.outcomes);
    if (context.digests !== undefined && claims.toGather.length > 0)
      done.push(...(await gatherItems(claims.toGather, context, context.digests, ports)));
    const told = await tellItems(claims.toTell, context, ports);
    done.push(...told.outcomes);
    done.push(...(await markItems([...told.toMark, ...claims.toMark], context, ports)));
    return done;
  } catch (error) {
    const ended = new Set(done.map((outcome) => outcome.item.id));
    const left = items.filter((item) => !ended.has(item.id));
    return [
      ...done,
      ...left.map((item): Outcome => ({
        kind: 'retry',
        item,
        reason: 'a service could not be reached',
        error,
      })),
    ];
  }
}

async function parkAll(
  outcomes: readonly Outcome[],
  context: BatchContext,
  ports: Ports,
  retry: Set<string>,
): Promise<Outcome[]> {
  return inParallel(outcomes, async (outcome) => {
    if (outcome.kind !== 'parked') return outcome;
    const { item, reason, detail, told } = outcome;
    // A finding that was told was parked before its row said that nothing is left to do.
    if (told) return outcome;
    try {
      await ports.park(parkedFinding(item, { reason, detail, told, at: context.clock() }));
      return outcome;
    } catch (error) {
      retry.add(item.messageId);
      return { kind: 'retry', item, reason: `could not be parked (${reason}: ${detail})`, error };
    }
  });
}

/** A message that comes again brings its refusals again: they are parked with its last delivery, once. */
async function parkRefusals(
  refusals: readonly Refusal[],
  ports: Ports,
  retry: Set<string>,
): Promise<Refusal[]> {
  const kept: Refusal[] = [];
  for (const refusal of refusals) {
    if (retry.has(refusal.messageId)) continue;
    try {
      await ports.park(refusal.parked);
      kept.push(refusal);
    } catch {
      // The message stays in the queue and is refused again; its dead-letter queue keeps it at the end.
      retry.add(refusal.messageId);
    }
  }
  return kept;
}
