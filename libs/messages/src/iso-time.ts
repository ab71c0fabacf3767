import { readInstant } from '@tocsin/findings';

/** As we write times ourselves. A leap second is not: it is legal in RFC 3339, and few can read it. */
const OURS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d\.\d{3}Z$/;

/** A time in the one form that each system reads: RFC 3339 in UTC, with milliseconds. Undefined for what is no time. */
export function isoTime(text: string): string | undefined {
  const moment = readInstant(text);
  if (moment === undefined) return undefined;
  return OURS.test(text) ? text : new Date(moment).toISOString();
}
