import { slotOf } from '../estate/slots.js';
import type { Label } from '../guardduty/detection.js';
import { detectionOf } from '../guardduty/detections.js';
import type { GuardDutyRow } from '../guardduty/guardduty-finding.js';
import type { Month } from '../month-options.js';
import type { Random } from '../random/random.js';
import { wholeNumber } from '../random/weighted.js';
import { GUARDDUTY_BACKGROUND } from '../rates/guardduty-background.js';
import { isPlace, type Place, type PlaceDraw } from '../rates/places.js';
import { rowsOf } from '../rates/text-table.js';
import { momentOf, type Rhythm } from './clock.js';
import { planned, type Planned } from './planned.js';

interface BackgroundRow {
  readonly row: GuardDutyRow;
  readonly of28000: number;
  readonly place: Place;
  readonly rhythm: Rhythm;
}

const ROWS: readonly BackgroundRow[] = rowsOf(GUARDDUTY_BACKGROUND, 6).map((cells) => {
  const [type, severity, count, place, rhythm] = cells as [string, string, string, string, string, string];
  detectionOf(type);
  if (!isPlace(place)) throw new Error(`no place "${place}"`);
  return {
    row: Object.freeze({ type, severity: severity as Label }),
    of28000: Number(count),
    place,
    rhythm: rhythm as Rhythm,
  };
});

/** How many harmless findings of a type and severity a month of 200,000 has: what it costs to be woken for all of them. */
export function harmlessOf(type: string): number {
  return ROWS.filter(({ row }) => row.type === type).reduce((sum, { of28000 }) => sum + of28000, 0);
}

/** The harmless GuardDuty findings of a month, row by row of the table. */
export function* guardDutyBackground(month: Month, place: PlaceDraw, random: Random): Generator<Planned> {
  for (const { row, of28000, place: where, rhythm } of ROWS) {
    const count = wholeNumber((of28000 * month.findings) / 200_000, random);
    const { resource } = detectionOf(row.type);
    for (let i = 0; i < count; i++) {
      const account = place(where, random);
      const createdMs = month.startMs + momentOf(rhythm, month.startMs, random);
      yield planned('guardduty', row, account, slotOf(resource, account, random), createdMs, random);
    }
  }
}
