import { DAY_MS, MONTH_DAYS } from '../month-options.js';
import type { Random } from '../random/random.js';
import { weighted } from '../random/weighted.js';

/**
 * When a kind of finding happens. `steady`: any time. `office`: people and builds at work, mostly nine to six on weekdays.
 * `nightly`: scheduled jobs from one to five. Assumption: the weights below.
 */
export type Rhythm = 'steady' | 'office' | 'nightly';

const HOUR_MS = 3_600_000;

const OFFICE_HOUR = weighted<number>(
  Array.from({ length: 24 }, (_, hour) => [
    hour,
    hour >= 8 && hour < 18 ? 8 : hour >= 6 && hour < 21 ? 2 : 0.5,
  ]),
);

/** Milliseconds after the start of the month. */
export function momentOf(rhythm: Rhythm, startMs: number, random: Random): number {
  if (rhythm === 'steady') return Math.floor(random.next() * MONTH_DAYS * DAY_MS);
  let day = random.int(0, MONTH_DAYS - 1);
  if (rhythm === 'office' && isWeekend(startMs + day * DAY_MS) && random.chance(0.8)) {
    day = (day + 2) % MONTH_DAYS;
  }
  const hour = rhythm === 'office' ? OFFICE_HOUR(random) : random.int(1, 4);
  return day * DAY_MS + hour * HOUR_MS + random.int(0, HOUR_MS - 1);
}

function isWeekend(ms: number): boolean {
  const day = new Date(ms).getUTCDay();
  return day === 0 || day === 6;
}

/** A wait around `meanMs`: exponential, as the gaps of independent events are. */
export function waitOf(meanMs: number, random: Random): number {
  return Math.floor(-Math.log(1 - random.next()) * meanMs);
}
