import type { JsonObject } from '../../json.js';

/** A finding as Security Hub holds it. */
export interface Held {
  readonly record: Readonly<JsonObject>;
  /** Members that a customer or an automation rule set, and that a provider therefore no longer changes. */
  readonly overridden: ReadonlySet<string>;
  /** Digest of the record that `receive` got last: the same again is a repeated delivery. */
  readonly received?: string;
}

/** What names a finding to Security Hub. */
export interface FindingIdentifier {
  readonly Id: string;
  readonly ProductArn: string;
}

/** Findings by ProductArn and Id, in the order in which they came. */
export interface FindingStore {
  get(identifier: FindingIdentifier): Held | undefined;
  put(identifier: FindingIdentifier, held: Held): void;
  all(): readonly Held[];
}

export function createFindingStore(): FindingStore {
  const byKey = new Map<string, Held>();
  const keyOf = ({ ProductArn, Id }: FindingIdentifier) => `${ProductArn}\n${Id}`;
  return {
    get: (identifier) => byKey.get(keyOf(identifier)),
    put: (identifier, held) => void byKey.set(keyOf(identifier), held),
    all: () => [...byKey.values()],
  };
}
