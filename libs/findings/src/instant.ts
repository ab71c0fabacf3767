const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):?(\d{2})))?$/;

/**
 * Milliseconds since 1970 of an ISO 8601 timestamp as AWS accepts it: `2026-11-24T12:00:00Z`, up to nine decimals,
 * `Z` or an offset with or without its colon. A date alone is its midnight in UTC. Anything else, a time without an
 * offset and a 30 February included, is undefined: we do not guess.
 *
 * Source: AWS Security Hub API reference, Welcome page, section Timestamps.
 */
export function readInstant(text: string): number | undefined {
  const parts = INSTANT.exec(text);
  if (parts === null) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (hour === undefined || minute === undefined || second === undefined) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const midnight = Date.UTC(year, month - 1, day);
  if (new Date(midnight).toISOString().slice(0, 10) !== text.slice(0, 10)) return undefined;
  const milliseconds = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3));
  const [offsetHours, offsetMinutes] = [Number(parts[9] ?? 0), Number(parts[10] ?? 0)];
  if (offsetHours > 23 || offsetMinutes > 59) return undefined;
  const offset = (offsetHours * 60 + offsetMinutes) * (parts[8] === '-' ? -1 : 1);
  return midnight + ((hour * 60 + minute - offset) * 60 + second) * 1000 + milliseconds;
}

/** The instant in the one form we write: ISO 8601, UTC, milliseconds. */
export function writeInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
