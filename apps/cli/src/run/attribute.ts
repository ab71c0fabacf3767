import type { FedRecord } from './fed-record.js';
import type { ParkedMessage } from './parked-message.js';
import type { HandledLine } from './processor-log.js';
import type { Sent } from './send-record.js';
import { findingKeyOf } from './waves.js';

/** What the processor said and parked while one wave was on the way. */
export interface Heard {
  readonly handled: readonly HandledLine[];
  readonly parked: readonly ParkedMessage[];
}

/** Gives each line and each parked message to the record that it is about. Within a wave that is one record. */
export function attribute(
  sent: readonly Sent[],
  heard: Heard,
): readonly Pick<FedRecord, 'handled' | 'parked'>[] {
  const owners = new Map<string, number>();
  sent.forEach(({ record }, index) => {
    const findings = record.kind === 'finding' ? [record.finding] : record.findings;
    for (const finding of findings) owners.set(findingKeyOf(finding), index);
    if (record.kind === 'event') owners.set(record.deliveryId, index);
  });
  // An event without an id gets one on the bus, so what is parked of it can only be told by its defect.
  const broken = sent.findIndex(({ record }) => record.kind === 'event' && record.broken.length > 0);
  const handled = sent.map((): HandledLine[] => []);
  const parked = sent.map((): ParkedMessage[] => []);
  for (const line of heard.handled) {
    const owner = ownerOf(line, owners);
    if (owner !== undefined) handled[owner]?.push(line);
  }
  for (const message of heard.parked) {
    const owner = ownerOf(message, owners) ?? (broken === -1 ? undefined : broken);
    if (owner !== undefined) parked[owner]?.push(message);
  }
  return sent.map((_, index) => ({ handled: handled[index] ?? [], parked: parked[index] ?? [] }));
}

function ownerOf(
  about: { readonly findingId?: string; readonly productArn?: string; readonly deliveryId?: string },
  owners: ReadonlyMap<string, number>,
): number | undefined {
  const { findingId, productArn, deliveryId } = about;
  const byFinding =
    findingId === undefined || productArn === undefined
      ? undefined
      : owners.get(findingKeyOf({ id: findingId, productArn }));
  return byFinding ?? (deliveryId === undefined ? undefined : owners.get(deliveryId));
}
