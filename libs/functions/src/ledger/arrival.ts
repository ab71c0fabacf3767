import type { Enrichment, Escalation, Finding } from '@tocsin/findings';
import type { LedgerRow } from './ledger-row.js';

/** What arrived: one finding of one delivery. */
export interface Arrival {
  readonly pk: string;
  readonly finding: Finding;
  readonly deliveryId: string;
  /** `time` of the event, ISO 8601 with milliseconds; events come late, twice and out of order. */
  readonly eventTime: string;
  readonly escalation?: Escalation;
  /** An answer of the enricher: `finding` was read for it just now, and `eventTime` is when the answer was sent. */
  readonly enrichment?: Enrichment;
}

/** What is to be done about an arrival. A row in it is written before anything else happens. */
export type Decision =
  /** Claim `row`, then tell its event. */
  | { readonly do: 'tell'; readonly row: LedgerRow }
  /** It waits for a digest: `row` is written, then it joins. */
  | { readonly do: 'gather'; readonly row: LedgerRow }
  /** It was told; only the mark is missing. */
  | { readonly do: 'mark'; readonly row: LedgerRow }
  /** Nobody is told; `row`, when given, remembers something. */
  | { readonly do: 'nothing'; readonly reason: string; readonly row?: LedgerRow }
  /** Another worker holds the claim: come back later. */
  | { readonly do: 'wait'; readonly reason: string };

/** The clock, and how long a claim made now is held. */
export interface DecideContext {
  readonly now: string;
  readonly leaseUntil: string;
}
