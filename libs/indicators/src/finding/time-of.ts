/** A number below it is seconds: as milliseconds it would be a day before March 1973, as seconds one of the year 5138. */
const SECONDS_END = 1e11;
/** Source: ECMAScript, time values. */
const LAST_TIME = 8.64e15;
const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d))?$/;

/** A time of a finding as ISO 8601 in UTC: text with an offset, or a number of seconds or milliseconds. Undefined: it is none. */
export function timeOf(value: unknown): string | undefined {
  if (typeof value === 'number')
    return value > 0 ? isoOf(value < SECONDS_END ? value * 1_000 : value) : undefined;
  return typeof value === 'string' && ISO.test(value) ? isoOf(Date.parse(value)) : undefined;
}

function isoOf(milliseconds: number): string | undefined {
  return Math.abs(milliseconds) <= LAST_TIME ? new Date(milliseconds).toISOString() : undefined;
}
