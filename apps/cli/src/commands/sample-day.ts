import { socDay } from '@tocsin/fixtures';

/** The name under which the sample stands in the output. */
export const SAMPLE = 'soc-day.json';

/** The hour at which the sample day was written to end. */
const END = Date.parse('2026-10-14T17:00:00Z');
/** What is older, such as the publication of a CVE, stays where it is. */
const DAY_AND_EVE = 48 * 60 * 60 * 1000;

const ISO = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?Z$/;

/**
 * The sample day, moved so that it ends now: the e-mail of an incident counts from when the finding was first seen.
 */
export function sampleDay(now: Date): readonly unknown[] {
  const by = Math.floor((now.getTime() - END) / 1000) * 1000;
  return moved(socDay, by) as readonly unknown[];
}

function moved(value: unknown, by: number): unknown {
  if (typeof value === 'string') return movedText(value, by);
  if (typeof value === 'number') return isOfTheDay(value) ? value + by : value;
  if (Array.isArray(value)) return value.map((item) => moved(item, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, moved(member, by)]));
}

function movedText(text: string, by: number): string {
  const [, seconds, fraction = ''] = ISO.exec(text) ?? [];
  const time = seconds === undefined ? Number.NaN : Date.parse(`${seconds}Z`);
  if (!isOfTheDay(time)) return text;
  return `${new Date(time + by).toISOString().slice(0, 19)}${fraction}Z`;
}

function isOfTheDay(time: number): boolean {
  return time <= END && time >= END - DAY_AND_EVE;
}
