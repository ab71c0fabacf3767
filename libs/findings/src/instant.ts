/**
 * Milliseconds since 1970 of an ISO 8601 timestamp as AWS accepts it: `2026-11-24T12:00:00Z`, up to nine decimals,
 * `Z` or an offset with or without its colon or its minutes. A date alone is its midnight in UTC; the leap second
 * `23:59:60` is the midnight after it. Anything else, a time without an offset and a 30 February included, is
 * undefined: we do not guess.
 *
 * Source: AWS Security Hub API reference, Welcome page, section Timestamps; CloudFormation type
 * AWS::SecurityHub::AutomationRuleV2, definition ISO8601DateString (leap second, offset without minutes).
 */
export function readInstant(text: string): number | undefined {
  const midnight = readDate(text);
  if (midnight === undefined || text.length === 10) return midnight;
  if (text[10] !== 'T' || text[13] !== ':' || text[16] !== ':') return undefined;
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  const second = digits(text, 17, 19);
  const leap = hour === 23 && minute === 59 && second === 60;
  if (!(hour <= 23 && minute <= 59 && (second <= 59 || leap))) return undefined;
  let end = 19;
  let milliseconds = 0;
  if (text[19] === '.') {
    end = 20;
    while (end < 29 && isDigit(text, end)) end += 1;
    milliseconds = digits(text, 20, Math.min(end, 23)) * (end > 22 ? 1 : end > 21 ? 10 : 100);
    if (end === 20) return undefined;
  }
  const offset = readOffset(text, end);
  if (offset === undefined) return undefined;
  return midnight + ((hour * 60 + minute - offset) * 60 + second) * 1000 + milliseconds;
}

/** The instant in the one form we write: ISO 8601, UTC, milliseconds. */
export function writeInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function readDate(text: string): number | undefined {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  // A year below 100 is a mistake: Date.UTC would read it as one of the last century.
  if (!(year >= 100 && month >= 1 && month <= 12) || text[4] !== '-' || text[7] !== '-') return undefined;
  const start = daysBefore(year, month);
  if (!(day >= 1 && (day <= 28 || day <= daysBefore(year, month + 1) - start))) return undefined;
  return (start + day - 1) * DAY;
}

const DAY = 24 * 60 * 60 * 1000;

/** Days from 1970 to a month, faster than by a Date. Years begin in March, so that the day of a leap year is their last. */
function daysBefore(year: number, month: number): number {
  const from = month <= 2 ? year - 1 : year;
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return from * 365 + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) - 719_468;
}

/** Minutes to the east of UTC. */
function readOffset(text: string, at: number): number | undefined {
  const sign = text[at];
  const rest = text.length - at;
  if (sign === 'Z') return rest === 1 ? 0 : undefined;
  if ((sign !== '+' && sign !== '-') || rest < 3 || rest > 6) return undefined;
  const colon = text[at + 3] === ':' ? 1 : 0;
  const hours = digits(text, at + 1, at + 3);
  const minutes = rest === 3 ? 0 : rest === 5 + colon ? digits(text, at + 3 + colon, at + rest) : NaN;
  if (!(hours <= 23 && minutes <= 59)) return undefined;
  return (hours * 60 + minutes) * (sign === '-' ? -1 : 1);
}

/** A number in decimal digits; NaN when another character is among them. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    if (!isDigit(text, at)) return NaN;
    value = value * 10 + text.charCodeAt(at) - 48;
  }
  return value;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
