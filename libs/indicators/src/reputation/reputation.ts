import type { Indicator } from '../indicator.js';

/** What is asked of a provider: enough to look a value up, nothing of the finding. */
export type Lookup = Pick<Indicator, 'type' | 'value' | 'algorithm'>;

/** Why there is no answer. `limit`: a budget of ours, or a quota of theirs. `failed`: the provider threw. */
export type ReputationErrorKind = 'timeout' | 'limit' | 'refused' | 'unreadable' | 'failed';

interface About {
  readonly type: Lookup['type'];
  readonly value: string;
  /** Name of the provider. */
  readonly source: string;
  /** When it was asked, ISO 8601. */
  readonly at: string;
}

/** An answer. Not found is `unknown`, never `benign`. */
export interface ReputationAnswer extends About {
  readonly verdict: 'malicious' | 'benign' | 'unknown';
  /** 0 to 100, how sure the provider is. Absent: as sure as it gets. */
  readonly confidence?: number;
  /** In a few words, such as the list and the entry that matched. */
  readonly because?: string;
}

/** No answer. It says nothing about the indicator: neither harmless nor unknown to the provider. */
export interface ReputationFailure extends About {
  readonly verdict: 'error';
  readonly error: {
    readonly kind: ReputationErrorKind;
    readonly message: string;
    /** Milliseconds after which asking again may help. */
    readonly retryAfter?: number;
  };
}

/** What a provider says of one indicator. */
export type Reputation = ReputationAnswer | ReputationFailure;

/**
 * Knows what others think of an indicator. A provider answers with a value in every case: what goes wrong is a
 * {@link ReputationFailure}. `withTimeout`, `withCache` and `withBudget` wrap one, and make values of what it throws.
 */
export interface ReputationProvider {
  /** Short and stable, such as `deny-list`: the source in each answer, and the name that a threat model knows it by. */
  readonly name: string;
  /** Whether it answers without telling anybody what was asked. Others are asked only about what may be shared. */
  readonly local?: boolean;
  /** An answer that is at hand: giving it costs nothing and tells nobody. */
  known?(lookup: Lookup): Reputation | undefined;
  /** Never rejects, as far as it can help it; wrapped, it does not. `signal` is aborted when nobody waits any more. */
  lookUp(lookup: Lookup, signal?: AbortSignal): Promise<Reputation>;
}

/** Milliseconds since 1970, such as `Date.now`. */
export type Clock = () => number;
