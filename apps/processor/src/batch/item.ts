import type { Arrival, LedgerRow } from '@tocsin/functions';
import type { Verdict } from '@tocsin/findings';

/** One finding of one queue message. */
export interface Item {
  /** Unique in the batch. */
  readonly id: string;
  readonly messageId: string;
  readonly receiveCount: number;
  readonly arrival: Arrival;
  readonly original: string;
  /** ARN of the queue it came from. */
  readonly intake?: string;
}

/** An item whose claim is ours. */
export interface ClaimedItem {
  readonly item: Item;
  readonly verdict: Verdict;
  readonly row: LedgerRow;
}

/** Where an item ended. Every item of a batch has exactly one. */
export type Outcome =
  | { readonly kind: 'told'; readonly item: Item; readonly verdict: Verdict; readonly row: LedgerRow }
  | {
      readonly kind: 'would tell';
      readonly item: Item;
      readonly verdict: Verdict;
      readonly row: LedgerRow;
      readonly subject: string;
    }
  | { readonly kind: 'gathered'; readonly item: Item; readonly verdict: Verdict; readonly row: LedgerRow }
  | { readonly kind: 'heartbeat'; readonly item: Item }
  | { readonly kind: 'not told'; readonly item: Item; readonly reason: string; readonly row?: LedgerRow }
  | {
      readonly kind: 'parked';
      readonly item: Item;
      readonly reason: string;
      readonly detail: string;
      readonly told: boolean;
    }
  | { readonly kind: 'retry'; readonly item: Item; readonly reason: string; readonly error?: unknown };
