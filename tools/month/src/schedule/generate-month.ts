import { isoTime } from '../asff/asff-finding.js';
import { estateOf } from '../estate/estate.js';
import { DAY_MS, MONTH_DAYS, monthOf, type MonthFinding, type MonthOptions } from '../month-options.js';
import { randomOf, seedOf, type Random } from '../random/random.js';
import { placesOf } from '../rates/places.js';
import { UPDATES } from '../rates/products.js';
import { background } from './background.js';
import { waitOf } from './clock.js';
import { MAKERS } from './makers.js';
import type { Planned } from './planned.js';
import { stories } from './stories.js';

/**
 * A month of findings in the order in which they reach the hub, made one by one: about 15 % of the records are updates of
 * an earlier finding (same Id, later UpdatedAt), so whoever counts pages counts distinct findings.
 * The same options give the same bytes. A finding shares parts with others: do not change it.
 *
 * @throws RangeError when an option is outside its range.
 * @example
 * for (const { raw, at, intrusion } of generateMonth({ findings: 10_000 })) store(raw, at);
 */
export function* generateMonth(options?: MonthOptions): Generator<MonthFinding> {
  const month = monthOf(options);
  const estate = estateOf(month);
  const place = placesOf(estate);
  const random = randomOf(seedOf(month.seed, month.findings, 'background'));
  const all: Planned[] = [];
  for (const first of background(month, place, random)) {
    all.push(first);
    const update = updateOf(first, month.startMs, random);
    if (update !== undefined) all.push(update);
  }
  all.push(...stories(month, estate, randomOf(seedOf(month.seed, 'stories'))));
  all.sort((a, b) => a.updatedMs - b.updatedMs || a.seed - b.seed || a.revision - b.revision);

  for (const one of all) {
    const raw = MAKERS[one.product](one);
    const at = isoTime(one.updatedMs + 5_000);
    yield one.intrusion === undefined ? { raw, at } : { raw, at, intrusion: one.intrusion };
  }
}

function updateOf(first: Planned, startMs: number, random: Random): Planned | undefined {
  const { share, meanDays } = UPDATES[first.product];
  if (!random.chance(share)) return undefined;
  const updatedMs = first.createdMs + 60_000 + waitOf(meanDays * DAY_MS, random);
  return updatedMs < startMs + MONTH_DAYS * DAY_MS ? { ...first, revision: 1, updatedMs } : undefined;
}
