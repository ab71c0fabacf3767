import type { ServiceName } from '../service-name.js';

/** How a call or a delivery fails. What each does is the table of the package's README, "Faults". */
export type FaultKind =
  | 'throttle'
  | 'server-error'
  | 'timeout-before'
  | 'timeout-after'
  | 'reset'
  | 'partial'
  | 'slow'
  | 'duplicate'
  | 'reorder'
  | 'kill-before'
  | 'kill-after'
  | 'drop';

/** A step of Tocsin's processor, by the calls that it makes there. */
export type FaultStep = 'claim' | 'publish' | 'record' | 'mark' | 'delete';

/**
 * One line of a plan: which calls and deliveries, how many of them, and how they fail. Of all that the engine does it
 * selects what `service`, `operation` and `step` say, as far as one of its kinds can happen there.
 */
export interface Fault {
  /** @default - every service */
  readonly service?: ServiceName;
  /**
   * As AWS spells it, such as `PublishBatch`. Deliveries between parts count as operations too: `Deliver` of `events` (to a
   * target) and of `sns` (to a subscription), `Invoke` and `DeleteMessages` of `lambda` (an event source mapping).
   *
   * @default - every operation
   */
  readonly operation?: string;
  /** @default - every step, and calls of no step */
  readonly step?: FaultStep;
  /** Of several, one is drawn evenly among those that can happen at the operation. @default - all but `drop` */
  readonly kind?: FaultKind | readonly FaultKind[];
  /** Share of what is selected that fails, above 0 up to 1. Either this or `at`. */
  readonly rate?: number;
  /** Which of what is selected fails: the n-th, from 1. */
  readonly at?: number | readonly number[];
  /** Most faults of this line. @default - no bound */
  readonly most?: number;
  /**
   * Real seconds, not scaled, up to 3600: how long something is late (`slow`, `reorder` at most, deliveries that fail), or how
   * long a timeout holds the connection before it is cut.
   *
   * @default - 0.5; timeouts hold until the caller gives up
   */
  readonly seconds?: number;
  /** Whether calls from outside of the stack, such as those of a test, fail too. @default false */
  readonly outside?: boolean;
}

/**
 * Faults as data: JSON in, JSON out. Whether the n-th call of an operation fails, and how, follows from the seed, the line
 * and n alone.
 *
 * @example
 * const plan: FaultPlan = {
 *   seed: 7,
 *   faults: [
 *     { rate: 0.05 },
 *     { step: 'publish', kind: 'kill-after', at: 1 },
 *     { service: 'dynamodb', operation: 'PutItem', kind: ['throttle', 'slow'], rate: 0.2, most: 10 },
 *   ],
 * };
 */
export interface FaultPlan {
  /** A whole number of at least 0. */
  readonly seed: number;
  /** The first line that fails a call decides; the others count it all the same. */
  readonly faults: readonly Fault[];
}

/** What came of what was hit: nothing, all of it, some entries of a batch, or all of it twice. */
export type FaultEffect = 'nothing' | 'done' | 'part' | 'twice';

/** Faults of one kind at one operation and step so far. */
export interface InjectedFault {
  readonly service: ServiceName;
  readonly operation: string;
  readonly step?: FaultStep;
  readonly kind: FaultKind;
  readonly effect: FaultEffect;
  readonly count: number;
  /** The last five, oldest first. */
  readonly last: readonly {
    /** ISO 8601. */
    readonly at: string;
    /** Which line of the plan, from 0. */
    readonly fault: number;
    /** Which of the calls or deliveries that the line selects, from 1. */
    readonly number: number;
    /** Entries of the call, messages of the delivery. */
    readonly size: number;
    /** Logical id of the function that called, where one did. */
    readonly caller?: string;
  }[];
}

/** The faults of a running engine. */
export interface FaultControl {
  /** What was injected so far, in the order in which each first happened. */
  injected(): readonly InjectedFault[];
  /** From now on nothing fails; what is held back goes out. */
  stop(): void;
}
