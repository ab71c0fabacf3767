import type { NoticeEvent, Priority, SeverityLabel } from '@tocsin/findings';
import type { DigestKind, Gathered } from './gathered.js';

/**
 * `claimed`: a worker set out to tell; whether somebody was told is not known until `published`.
 * `published`: told. `marked`: told, and the finding says so (or nothing was left to mark).
 * `closed`: its close was told. `suppressed`: held back by the policy until `suppressedUntil`. `gathered`: told with others,
 * when its digest is due.
 */
export type LedgerState = 'claimed' | 'published' | 'marked' | 'closed' | 'suppressed' | 'gathered';

/** A delivery that comes again within so many notices of its finding is known by its id. */
export const DELIVERIES_KEPT = 8;

/** What the ledger remembers of one finding. Times are ISO 8601. */
export interface LedgerRow {
  /** See `ledgerKey`. */
  readonly pk: string;
  /** Counts the writes: the optimistic lock. */
  readonly version: number;
  readonly state: LedgerState;
  readonly incidentId: string;
  /** Counts openings, from 1. */
  readonly episode: number;
  /** Counts notices, from 1 and over all episodes; a repeat carries the same. 0: nothing claimed yet. */
  readonly revision: number;
  /** The notice that was claimed last. */
  readonly event: NoticeEvent;
  readonly openedAt: string;
  /** Time of the event that opened this episode. Event times are compared with event times only. */
  readonly openedEventTime: string;
  /** The last deliveries that led to a notice, oldest first, at most {@link DELIVERIES_KEPT}. */
  readonly deliveries: readonly string[];
  readonly severityTold: SeverityLabel | 'UNKNOWN';
  readonly priorityTold: Priority;
  /** What was told before the notice that was claimed last; absent for the first of an episode. */
  readonly toldBefore?: { readonly severity: string; readonly priority: string };
  /** Until then the claim belongs to a running worker. */
  readonly leaseUntil?: string;
  /** Time of the newest event that showed the finding open: a close from before it is an old one. */
  readonly lastOpenAt?: string;
  /** How the finding was closed already when a person escalated it: only another close ends that incident. */
  readonly closedWhenEscalated?: string;
  /** Time of the event that showed the told finding as NOTIFIED. */
  readonly seenNotifiedAt?: string;
  /** Time of the event that showed the finding closed. */
  readonly closedAt?: string;
  readonly escalation?: { readonly action: string; readonly at: string };
  /** What the enricher said last in this episode, for the marks that follow. */
  readonly enriched?: {
    /** Revision of the notice that was answered: an older answer comes too late. */
    readonly revision: number;
    readonly band: string;
    /** At most 400 UTF-16 units. */
    readonly sentence: string;
    /** The priority that it asks for: nothing in this episode is less urgent. */
    readonly priority?: Priority;
  };
  readonly suppressedUntil?: string;
  /** Why it can never be told as it is: the finding is parked. Gone with the next claim. */
  readonly tellError?: string;
  /** What a digest needs to tell and mark it; kept when it is closed before that. */
  readonly gathered?: Gathered;
  /** This episode was told in a digest alone: no destination has a record of the finding itself. */
  readonly toldIn?: { readonly digest: string; readonly kind: DigestKind };
  /** Why the finding could not be marked for good. */
  readonly markError?: string;
}
