import type { FindingIdentifier } from './finding-store.js';

/** What tells one event of EventBridge from another, and when Security Hub emitted it. */
export interface Delivery {
  readonly id: string;
  /** Whole seconds, as AWS writes them. */
  readonly time: string;
}

/** The events of records that were received: a repeated delivery is the same event, with its id and its time. */
export interface Deliveries {
  /** A version of a finding that Security Hub takes over now. */
  first(identifier: FindingIdentifier, digest: string): Delivery;
  /** The event of this version again; of a version that nobody saw, one from before all others of its finding. */
  again(identifier: FindingIdentifier, digest: string): Delivery;
}

/** An event that is emitted now. */
export function newDelivery(at: Date = new Date()): Delivery {
  return { id: crypto.randomUUID(), time: `${at.toISOString().slice(0, 19)}Z` };
}

export function createDeliveries(): Deliveries {
  const byDigest = new Map<string, Delivery>();
  const earliest = new Map<string, string>();
  const keyOf = ({ ProductArn, Id }: FindingIdentifier) => `${ProductArn}\n${Id}`;
  function remember(digest: string, delivery: Delivery): Delivery {
    byDigest.set(digest, delivery);
    return delivery;
  }
  return {
    first(identifier, digest) {
      const delivery = remember(digest, newDelivery());
      if (!earliest.has(keyOf(identifier))) earliest.set(keyOf(identifier), delivery.time);
      return delivery;
    },
    again(identifier, digest) {
      const known = byDigest.get(digest);
      if (known) return known;
      const before = Date.parse(earliest.get(keyOf(identifier)) ?? newDelivery().time) - 1000;
      return remember(digest, newDelivery(new Date(before)));
    },
  };
}
