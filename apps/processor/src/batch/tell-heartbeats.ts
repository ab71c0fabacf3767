import { openIncident, triage } from '@tocsin/findings';
import { isHeartbeat, isTimely } from '@tocsin/functions';
import { renderSns } from '@tocsin/messages';
import type { SnsMessage } from '@tocsin/messages';
import type { BatchContext } from './batch-context.js';
import type { Item, Outcome } from './item.js';
import type { Ports, Settled } from './ports.js';

/** Parts what is a heartbeat of this stack from what people may have to hear of. An escalated one is a finding like others. */
export function partHeartbeats(
  items: readonly Item[],
  { heartbeat }: BatchContext,
): { readonly heartbeats: readonly Item[]; readonly others: readonly Item[] } {
  if (heartbeat === undefined) return { heartbeats: [], others: items };
  const isOne = ({ arrival }: Item): boolean =>
    arrival.escalation === undefined && isHeartbeat(arrival.finding, heartbeat);
  return { heartbeats: items.filter(isOne), others: items.filter((item) => !isOne(item)) };
}

/** Passes heartbeats on to the topic, where nobody but a queue of their own takes them. The ledger knows nothing of them. */
export async function tellHeartbeats(
  items: readonly Item[],
  context: BatchContext,
  ports: Pick<Ports, 'publish'>,
): Promise<readonly Outcome[]> {
  const now = Date.parse(context.clock());
  const late = items.filter(({ arrival }) => !isTimely(arrival.finding, now));
  const timely = items.filter((item) => !late.includes(item));
  const tooLate = late.map((item): Outcome => ({
    kind: 'not told',
    item,
    reason: 'a heartbeat that comes too late',
  }));
  if (timely.length === 0) return tooLate;
  try {
    const settled = await ports.publish(
      timely.map((item) => ({ id: item.id, message: render(item, context) })),
    );
    return [...tooLate, ...timely.map((item) => outcomeOf(item, settled.get(item.id)))];
  } catch (error) {
    return [
      ...tooLate,
      ...timely.map((item): Outcome => ({
        kind: 'retry',
        item,
        reason: 'the heartbeat cannot be told',
        error,
      })),
    ];
  }
}

function outcomeOf(item: Item, settled: Settled | undefined): Outcome {
  if (settled?.ok) return { kind: 'heartbeat', item };
  const why = settled === undefined ? 'SNS did not answer for it' : `${settled.code}: ${settled.message}`;
  return { kind: 'retry', item, reason: `the heartbeat cannot be told: ${why}` };
}

function render({ arrival: { finding } }: Item, context: BatchContext): SnsMessage {
  const { engineVersion, mark, policy, policySha256, timeZone } = context;
  const now = context.clock();
  const incident = openIncident(finding, triage(finding, policy, { now }), {
    openedAt: now,
    engineVersion,
    policySha256,
  });
  return renderSns(
    { schema: 'tocsin.notice/1', event: 'heartbeat', revision: 1, incident },
    { now, timeZone, mark },
  );
}
