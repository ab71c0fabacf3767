import type { Refusal } from '../../calls/error-reply.js';
import type { HttpReply } from '../../http/server.js';
import type { JsonObject } from '../../json.js';
import type { ServiceName } from '../../service-name.js';
import type { Place } from '../operations.js';
import type { FaultEffect, FaultKind } from '../plan.js';

/** A call that is hit, and what can be done with it. */
export interface CallScene {
  readonly service: ServiceName;
  readonly operation: string;
  readonly input: Readonly<JsonObject>;
  /** The service does its work; with other input than that of the call, that work. */
  effect(input?: Readonly<JsonObject>): Promise<HttpReply>;
  readonly throttled: Refusal;
  readonly serverError: Refusal;
  /** An error in the protocol of the service. */
  refuse(refusal: Refusal): HttpReply;
  /** Ends after the fault's seconds; without any, when the caller has given up. */
  hold(): Promise<void>;
  /** Ends after the fault's seconds, half a second without any. */
  pause(): Promise<void>;
  /** Ends when a later call of the operation went ahead, at the latest after `pause`. */
  behind(): Promise<void>;
  /** SIGKILLs the process that called. */
  kill(): void;
  /** Whether an entry of a batch fails, by its place; at least one does. */
  fails(entry: number, entries: number): boolean;
}

/**
 * When a delivery comes: later than it should; twice; after one that came after it; never. What a service cannot deliver it tries
 * again, so most failures make it late, and those whose effect was there make it come twice.
 */
export type Lateness = 'late' | 'twice' | 'behind' | 'never';

/** What becomes of messages that were handled and that Lambda deletes. */
export type Deletion = 'not' | 'part' | 'late' | 'behind' | 'done' | 'again' | 'not, killed' | 'done, killed';

/** A way to fail: one file each, and a line in `index.ts`. */
export interface Kind {
  readonly name: FaultKind;
  readonly effect: FaultEffect;
  /** It is no fault that AWS has: a line that names no kind does not mean it. */
  readonly isNamedOnly?: true;
  /** Whether it can happen there. */
  readonly canHit: (place: Place) => boolean;
  /** `dropped`: the connection is cut without an answer. */
  onCall(scene: CallScene): Promise<HttpReply | 'dropped'>;
  readonly delivery?: Lateness;
  readonly deletion?: Deletion;
}
