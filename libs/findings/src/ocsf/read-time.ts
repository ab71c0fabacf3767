import { memberOf, textOf, type RawObject } from '../raw-members.js';

/** A number below it is seconds: as milliseconds it would be a day of before March 1973, as seconds of the year 5138. */
const SECONDS_END = 1e11;
/** Source: ECMAScript, time values. */
const LAST_TIME = 8.64e15;

/**
 * A time of OCSF: the text `<name>_dt` as it came, else the number `<name>` as ISO 8601 text. Source: OCSF schema,
 * timestamp_t is milliseconds; Prowler and ElectricEye write seconds, which their size tells.
 */
export function timeOf(object: RawObject | undefined, name: string): string | undefined {
  return textOf(object, `${name}_dt`) ?? isoOf(memberOf(object, name));
}

function isoOf(value: unknown): string | undefined {
  if (typeof value !== 'number' || !(value > 0)) return undefined;
  const milliseconds = value < SECONDS_END ? value * 1000 : value;
  return milliseconds <= LAST_TIME ? new Date(milliseconds).toISOString() : undefined;
}
