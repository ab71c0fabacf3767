const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[0-9:.]{0,20}(?:Z|[+-]\d{2}:?\d{2})$/;

const UTC_NAMES: ReadonlySet<string> = new Set(['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT']);

const MINUTE = 60_000;

/** Milliseconds since 1970 of an ISO 8601 time with an offset; undefined for anything else. */
export function readMoment(text: string | undefined): number | undefined {
  if (text === undefined || !ISO_8601.test(text)) return undefined;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : moment;
}

/** `2026-11-24 12:03 UTC`; `12:03 UTC` on the day of `today`. */
export function utcTime(moment: number, today?: number): string {
  const iso = new Date(moment).toISOString();
  const day = iso.slice(0, 10);
  const sameDay = today !== undefined && new Date(today).toISOString().startsWith(day);
  return `${sameDay ? '' : `${day} `}${iso.slice(11, 16)} UTC`;
}

/** `13:03 Europe/Berlin`, with the day where that is another one than in UTC; undefined where the zone is UTC. */
export function zoneTime(moment: number, timeZone: string): string | undefined {
  if (UTC_NAMES.has(timeZone)) return undefined;
  const format = zoneFormat(timeZone);
  if (format === undefined) return `time zone ${JSON.stringify(timeZone.slice(0, 40))} is not known`;
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  const sameDay = new Date(moment).toISOString().startsWith(day);
  return `${sameDay ? '' : `${day} `}${parts.get('hour')}:${parts.get('minute')} ${timeZone}`;
}

/** Making a format costs more than all the rest of a message; a deployment has one zone, or a few. */
const formats = new Map<string, Intl.DateTimeFormat | undefined>();
const MOST_FORMATS = 32;

function zoneFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(timeZone)) return formats.get(timeZone);
  if (formats.size >= MOST_FORMATS) formats.clear();
  const format = makeFormat(timeZone);
  formats.set(timeZone, format);
  return format;
}

// A wrong zone in the settings must not keep a message back: the text says so, and gives UTC.
function makeFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A time in UTC and, where it is another, in the zone: `12:18 UTC (13:18 Europe/Berlin)`. */
export function bothTimes(moment: number, timeZone: string, today?: number): string {
  const local = zoneTime(moment, timeZone);
  return local === undefined ? utcTime(moment, today) : `${utcTime(moment, today)} (${local})`;
}

/** A span as people say it: `4 min`, `2 h 5 min`, `3 days 2 h`. Whole minutes, rounded down. */
export function span(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return pair(`${hours} h`, minutes % 60, 'min');
  return pair(`${Math.floor(hours / 24)} days`, hours % 24, 'h');
}

function pair(large: string, rest: number, unit: string): string {
  return rest === 0 ? large : `${large} ${rest} ${unit}`;
}

/** A number of minutes as people say it. */
export function minutes(count: number): string {
  if (!Number.isFinite(count)) return 'not stated';
  return span(count * MINUTE);
}
