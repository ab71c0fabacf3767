const QUARTER = 900_000;
const MOST_KEPT = 256;

/** Asking the time zone database costs more than all the rest of a message: what it said is kept. */
const kept = new Map<string, number | undefined>();

/**
 * How far a zone is from UTC at a moment, in milliseconds; undefined for a zone that is not known. Offsets change at
 * quarters of an hour at most, so one answer stands for a quarter. Seconds of old local times are left out.
 */
export function zoneOffset(moment: number, timeZone: string): number | undefined {
  const quarter = Math.floor(moment / QUARTER);
  const key = `${quarter} ${timeZone}`;
  const known = kept.get(key);
  if (known !== undefined || kept.has(key)) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const offset = askOffset(quarter * QUARTER, timeZone);
  kept.set(key, offset);
  return offset;
}

// A wrong zone in the settings must not keep a message back: the text says so, and gives UTC.
function askOffset(moment: number, timeZone: string): number | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    }).formatToParts(moment);
    const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) - moment;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
