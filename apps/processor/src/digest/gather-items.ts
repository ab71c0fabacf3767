import type { BatchContext } from '../batch/batch-context.js';
import type { ClaimedItem, Outcome } from '../batch/item.js';
import { inParallel } from '../batch/parallel.js';
import type { Ports } from '../batch/ports.js';
import { shardOf } from './digest-head.js';
import { digestKeyOf } from './digest-id.js';
import { openDigest } from './open-digest.js';
import type { Digests } from './digests.js';

/** A digest may be full, or sealed in this moment; then the findings join the next one, so often. */
const ATTEMPTS = 4;

/** A finding whose row says that it is gathered. */
type GatheredItem = ClaimedItem;

/**
 * Puts findings, whose rows say into which digest they belong, into it. The row is written first, so that what a digest
 * holds has a row; a redelivery repeats both.
 */
export async function gatherItems(
  items: readonly GatheredItem[],
  context: BatchContext,
  digests: Digests,
  ports: Pick<Ports, 'writeLedger'>,
): Promise<readonly Outcome[]> {
  const byShard = new Map<string, GatheredItem[]>();
  for (const item of items) {
    const place = `${item.row.gathered?.digest} ${shardOf(memberOf(item))}`;
    byShard.set(place, [...(byShard.get(place) ?? []), item]);
  }
  const outcomes = await inParallel([...byShard.values()], (some) =>
    joinShard(some, context, digests, ports),
  );
  return outcomes.flat();
}

async function joinShard(
  items: readonly GatheredItem[],
  context: BatchContext,
  digests: Digests,
  ports: Pick<Ports, 'writeLedger'>,
): Promise<readonly Outcome[]> {
  const [first] = items;
  if (first === undefined) return [];
  try {
    const digest = first.row.gathered?.digest ?? '';
    const shard = shardOf(memberOf(first));
    const joined = await digests.store.join(digest, shard, items.map(memberOf));
    if (joined === 'joined') return items.map(done);
    const held = new Set((await digests.store.readShard(digest, shard)).members);
    return await inParallel(items, (item) =>
      held.has(memberOf(item)) ? Promise.resolve(done(item)) : moveOn(item, context, digests, ports),
    );
  } catch (error) {
    return items.map(({ item }) => ({ kind: 'retry', item, reason: 'it could not be gathered', error }));
  }
}

async function moveOn(
  given: GatheredItem,
  context: BatchContext,
  { settings, store }: Digests,
  ports: Pick<Ports, 'writeLedger'>,
): Promise<Outcome> {
  const { item, verdict } = given;
  let { row } = given;
  const { gathered } = row;
  const retry = (reason: string): Outcome => ({ kind: 'retry', item, reason });
  if (gathered === undefined) return retry('its row is no row of a gathered finding');
  const key = digestKeyOf(gathered.kind, item.arrival.finding, verdict, context.mode);
  let notBefore = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const next = await openDigest(key, settings, context.clock(), store, notBefore);
    row = { ...row, version: row.version + 1, gathered: { ...gathered, digest: next.digest } };
    if ((await ports.writeLedger(row)) === 'conflict')
      return retry('another worker handles the same finding');
    const member = memberOf(given);
    if ((await store.join(next.digest, shardOf(member), [member])) === 'joined')
      return done({ ...given, row });
    notBefore = next.number + 1;
  }
  return retry('no digest took it');
}

function done({ item, verdict, row }: GatheredItem): Outcome {
  return { kind: 'gathered', item, verdict, row };
}

/** The ledger key without `shadow#`. */
export function memberOf({ row }: Pick<ClaimedItem, 'row'>): string {
  return row.pk.replace(/^shadow#/, '');
}
