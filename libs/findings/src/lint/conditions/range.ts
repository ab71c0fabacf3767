import type { DateFilter, NumberFilter } from '../../criteria/criteria.js';
import { readInstant } from '../../instant.js';

const DAY = 24 * 60 * 60 * 1000;

/** From one number to another; an end that is `open` is not part of it. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly openFrom: boolean;
  readonly openTo: boolean;
  /** True for a date range that counts back from the time of asking: 0 is then. */
  readonly moving: boolean;
}

const EVERYTHING: Range = { from: -Infinity, to: Infinity, openFrom: false, openTo: false, moving: false };

/**
 * The scales of numbers. Source: AWS Security Hub API reference, AwsSecurityFinding (Confidence, Criticality) and
 * OCSF 1.5 (severity_id, status_id); EPSS is a probability.
 */
export const SCALES: Readonly<Record<string, Range>> = {
  'facts.epss': { ...EVERYTHING, from: 0, to: 1 },
  'asff.Confidence': { ...EVERYTHING, from: 0, to: 100 },
  'asff.Criticality': { ...EVERYTHING, from: 0, to: 100 },
  'ocsf.severity_id': { ...EVERYTHING, from: 0, to: 99 },
  'ocsf.status_id': { ...EVERYTHING, from: 0, to: 99 },
};

export function numberRange({ Eq, Gte, Lte, Gt, Lt }: NumberFilter): Range {
  let range = EVERYTHING;
  if (Eq !== undefined) range = meet(range, { ...EVERYTHING, from: Eq, to: Eq });
  if (Gte !== undefined) range = meet(range, { ...EVERYTHING, from: Gte });
  if (Lte !== undefined) range = meet(range, { ...EVERYTHING, to: Lte });
  if (Gt !== undefined) range = meet(range, { ...EVERYTHING, from: Gt, openFrom: true });
  if (Lt !== undefined) range = meet(range, { ...EVERYTHING, to: Lt, openTo: true });
  return range;
}

export function dateRange({ DateRange, Start, End }: DateFilter): Range {
  if (DateRange !== undefined) {
    const bound = -DateRange.Value * DAY;
    return DateRange.Comparison === 'OLDER_THAN'
      ? { ...EVERYTHING, to: bound, openTo: true, moving: true }
      : { ...EVERYTHING, from: bound, moving: true };
  }
  return {
    ...EVERYTHING,
    from: readInstant(Start ?? '') ?? -Infinity,
    to: readInstant(End ?? '') ?? Infinity,
  };
}

function meet(one: Range, other: Range): Range {
  const from = Math.max(one.from, other.from);
  const to = Math.min(one.to, other.to);
  return {
    from,
    to,
    openFrom: (one.from === from && one.openFrom) || (other.from === from && other.openFrom),
    openTo: (one.to === to && one.openTo) || (other.to === to && other.openTo),
    moving: one.moving,
  };
}

export function isEmpty({ from, to, openFrom, openTo }: Range): boolean {
  return from > to || (from === to && (openFrom || openTo));
}

export function contains({ from, to, openFrom, openTo }: Range, value: number): boolean {
  return (openFrom ? value > from : value >= from) && (openTo ? value < to : value <= to);
}

/** True when nothing is in both. */
export function doNotMeet(one: Range, other: Range): boolean {
  return one.moving === other.moving && isEmpty(meet(one, other));
}

/** True when every number of `narrow` is in `wide`, whenever it is asked. */
export function isInside(narrow: Range, wide: Range): boolean {
  if (isEmpty(narrow)) return true;
  if (narrow.moving !== wide.moving) return false;
  const fromFits =
    narrow.from > wide.from || (narrow.from === wide.from && (narrow.openFrom || !wide.openFrom));
  const toFits = narrow.to < wide.to || (narrow.to === wide.to && (narrow.openTo || !wide.openTo));
  return fromFits && toFits;
}
