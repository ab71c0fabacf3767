import type { DigestHead } from './digest-head.js';
import type { LaterMessage } from './digest-messages.js';

/** What one shard of a digest holds: ledger keys of findings, without `shadow#`. */
export interface Shard {
  readonly sealed: boolean;
  readonly members: readonly string[];
}

/** The edges that digests need. Each may throw; then what was to be done is retried. */
export interface DigestStore {
  readonly readHeads: (digests: readonly string[]) => Promise<ReadonlyMap<string, DigestHead>>;
  /** Writes only over the version before `head.version`. */
  readonly writeHead: (head: DigestHead) => Promise<'written' | 'conflict'>;
  /** Adds to a shard that is not sealed and not full. What is in it already changes nothing. */
  readonly join: (digest: string, shard: string, members: readonly string[]) => Promise<'joined' | 'refused'>;
  /** From now on nothing joins it. @returns what each shard holds */
  readonly seal: (digest: string) => Promise<ReadonlyMap<string, readonly string[]>>;
  readonly readShard: (digest: string, shard: string) => Promise<Shard>;
  /** Adds to the counter of a window. @returns what it is now, and that of the window before */
  readonly count: (
    rule: string,
    window: number,
    openings: number,
  ) => Promise<{ readonly now: number; readonly before: number }>;
  /** ISO 8601: when the first batch was handled; this one, where there was none. */
  readonly installedAt: () => Promise<string>;
  /** Sends to the routine intake. */
  readonly sendLater: (messages: readonly LaterMessage[]) => Promise<void>;
}
