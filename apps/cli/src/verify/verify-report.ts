import type { FindingSource } from './found.js';

/** What was looked at before anything was sent. */
export interface Check {
  /** Kept: programs go by it. */
  readonly id:
    | 'stack'
    | 'hub'
    | 'rules'
    | 'action'
    | 'automation-rules'
    | 'alias'
    | 'event-sources'
    | 'recorder'
    | 'subscriptions';
  readonly outcome: 'ok' | 'warning' | 'failed';
  /** What was found. */
  readonly detail: string;
  /** What to do, unless it is ok. */
  readonly advice?: string;
}

/** A station of the test finding. */
export interface Hop {
  /** Kept: programs go by it. */
  readonly id: 'listening' | 'imported' | 'held' | 'opened' | 'marked' | 'closed' | 'resolved' | 'archived';
  readonly outcome: 'seen' | 'missing' | 'failed';
  /** ISO 8601: when it was seen, or given up. */
  readonly at: string;
  /** Milliseconds since the import; absent before it. */
  readonly afterMs?: number;
  readonly detail: string;
}

/** The finding that was sent. */
export interface TestFindingName {
  readonly id: string;
  readonly productArn: string;
  readonly incidentId: string;
  readonly severity: string;
}

/** What `tocsin verify` did and saw. `--json` prints it; members are only ever added. */
export interface VerifyReport {
  readonly schema: 'tocsin.verify/1';
  readonly stack: string;
  readonly account: string;
  readonly region: string;
  readonly mode: 'live' | 'shadow';
  readonly mark: 'notified' | 'none';
  /** Which of the two Security Hubs the rules take findings from. Into the new one nothing can be imported: nothing is sent. */
  readonly source: FindingSource;
  /** False: it was said what would be done, and nothing was changed. */
  readonly acted: boolean;
  /** What it does or would do, and who hears of it; for the new Security Hub, what a person can do instead. */
  readonly plan: readonly string[];
  readonly checks: readonly Check[];
  /** Absent where nothing was sent. */
  readonly finding?: TestFindingName;
  readonly hops: readonly Hop[];
  /** What could not be removed again, and what to do about it. */
  readonly leftBehind: readonly string[];
  readonly interrupted: boolean;
  /** Every check held (warnings aside), every hop was seen, nothing was left behind. */
  readonly ok: boolean;
}
