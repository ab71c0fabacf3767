import type { CompiledPolicy } from '@tocsin/findings';
import type { HeartbeatPlace } from '@tocsin/functions';
import type { Digests } from '../digest/digests.js';

/** What a batch needs to know beside its records. */
export interface BatchContext {
  readonly policy: CompiledPolicy;
  readonly policySha256: string;
  readonly engineVersion: string;
  readonly mode: 'live' | 'shadow';
  readonly mark: 'notified' | 'none';
  readonly timeZone: string;
  /** What is told together. Absent: every finding is told on its own. */
  readonly digests?: Digests;
  /** Absent: no heartbeat is known. */
  readonly heartbeat?: HeartbeatPlace;
  /** ISO 8601 now. */
  readonly clock: () => string;
  /** ISO 8601: when no worker of this batch can be running any more. */
  readonly leaseUntil: string;
}
