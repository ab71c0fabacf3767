import { zoneOffset } from './zone-offset.js';

const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[0-9:.]{0,20}(?:Z|[+-]\d{2}:?\d{2})$/;

const UTC_NAMES: ReadonlySet<string> = new Set(['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT']);

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** Milliseconds since 1970 of an ISO 8601 time with an offset; undefined for anything else. */
export function readMoment(text: string | undefined): number | undefined {
  if (text === undefined || !ISO_8601.test(text)) return undefined;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : moment;
}

/** `2026-11-24 12:03 UTC`; `12:03 UTC` on the day of `today`. */
export function utcTime(moment: number, today?: number): string {
  const sameDay = today !== undefined && dayOf(moment) === dayOf(today);
  return `${sameDay ? '' : `${dateOf(moment)} `}${clockOf(moment)} UTC`;
}

/** `13:03 Europe/Berlin`, with the day where that is another one than in UTC; undefined where the zone is UTC. */
export function zoneTime(moment: number, timeZone: string): string | undefined {
  if (UTC_NAMES.has(timeZone)) return undefined;
  const offset = zoneOffset(moment, timeZone);
  if (offset === undefined) return `time zone ${JSON.stringify(timeZone.slice(0, 40))} is not known`;
  const local = moment + offset;
  return `${dayOf(moment) === dayOf(local) ? '' : `${dateOf(local)} `}${clockOf(local)} ${timeZone}`;
}

const dayOf = (moment: number) => Math.floor(moment / DAY);

/** Nearly all times of a message are of one day. */
let lastDay = { day: Number.NaN, date: '' };

function dateOf(moment: number): string {
  const day = dayOf(moment);
  if (lastDay.day !== day) lastDay = { day, date: new Date(moment).toISOString().split('T', 1)[0] ?? '' };
  return lastDay.date;
}

function clockOf(moment: number): string {
  const minute = Math.floor((moment - dayOf(moment) * DAY) / MINUTE);
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

const twoDigits = (count: number) => (count < 10 ? `0${count}` : `${count}`);

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
