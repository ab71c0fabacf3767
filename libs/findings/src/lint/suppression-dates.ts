import { readInstant } from '../instant.js';
import type { Suppression } from '../triage/policy.js';

/** The times of a suppression in milliseconds since 1970. */
export interface SuppressionDates {
  /** -Infinity where there is none. */
  readonly starts: number;
  readonly expires: number;
}

/** undefined: one of the times cannot be read, so the suppression hides nothing. */
export function datesOf({ starts, expires }: Suppression): SuppressionDates | undefined {
  const from = starts === undefined ? -Infinity : readInstant(starts);
  const to = readInstant(expires);
  return from === undefined || to === undefined ? undefined : { starts: from, expires: to };
}

/** True when a suppression hides findings now or will. */
export function mayHide(suppress: Suppression | undefined, now: number): suppress is Suppression {
  const dates = suppress === undefined ? undefined : datesOf(suppress);
  return dates !== undefined && dates.expires > now;
}
