import type { Incident } from '@tocsin/findings';
import type { DigestKind } from '@tocsin/functions';

/**
 * `open`: findings join. `claimed`: a worker set out to tell it; whether people were told is not known until `published`.
 * `published`: told; its findings are still to be marked. `closed`: the marking is handed out, or nothing was to be told.
 */
export type DigestState = 'open' | 'claimed' | 'published' | 'closed';

/** What the ledger remembers of a digest itself; its findings are in its shards. */
export interface DigestHead {
  /** 40 hex digits. */
  readonly digest: string;
  /** Counts the writes: the optimistic lock. */
  readonly version: number;
  readonly state: DigestState;
  readonly kind: DigestKind;
  readonly words: string;
  /** ISO 8601. */
  readonly openedAt: string;
  readonly leaseUntil?: string;
  /** What is told, made once: a repeat says the same. */
  readonly incident?: Incident;
}

/** Findings are spread over so many items, by the first digit of their key: an item holds 400 KB, and one is written slowly. */
export const SHARDS = [...'0123456789abcdef'] as const;

/**
 * Findings in one shard: 32,000 in a digest, which a worker reads, counts and tells in time. A write costs by the size of
 * the item, here at most 70 KB. Source: Amazon DynamoDB Developer Guide, "Read and write operations".
 */
export const MOST_IN_SHARD = 2_000;

/** The shard of a ledger key, `shadow#` left out. */
export function shardOf(member: string): string {
  return member.slice(0, 1);
}
