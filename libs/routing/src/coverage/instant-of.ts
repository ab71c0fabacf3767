import { readInstant } from '@tocsin/findings';
import { showValue } from '../show-value.js';

/** `now`, in milliseconds. @throws RangeError for what is no time */
export function instantOf(now: string): number {
  const instant = readInstant(now);
  if (instant !== undefined) return instant;
  throw new RangeError(
    `now is ${showValue(now)}; give an ISO 8601 time with an offset, such as 2026-11-24T12:00:00Z`,
  );
}
