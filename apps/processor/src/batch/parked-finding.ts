import type { Item } from './item.js';
import type { Parked } from './ports.js';

/** What is put into the parked queue for a finding that no retry can help. */
export function parkedFinding(
  { arrival: { finding, deliveryId }, original, intake }: Item,
  why: { readonly reason: string; readonly detail: string; readonly told: boolean; readonly at: string },
): Parked {
  return {
    schema: 'tocsin.parked/1',
    ...why,
    deliveryId,
    intake,
    findingId: finding.id,
    productArn: finding.productArn,
    original,
  };
}
