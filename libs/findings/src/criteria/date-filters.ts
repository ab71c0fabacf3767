import { readInstant } from '../instant.js';
import { below, refuse, refused, type Place } from '../policy-fault.js';
import { isRawObject, memberOf, type RawObject } from '../raw-members.js';
import type { ReadyFilter } from './condition.js';
import { refuseUnknownMembers } from './member-checks.js';

const DAY = 24 * 60 * 60 * 1000;

type DateTest = (instant: number, now: number | undefined) => boolean;

/**
 * A filter over timestamps: `DateRange` (the last so many days before `now`), or `Start` and `End`, both included. A
 * timestamp that cannot be read is none. Without a readable `now` a DateRange holds for nothing.
 *
 * Source: AWS Security Hub API reference, types DateFilter and DateRange. That a time after `now` (a provider whose
 * clock is ahead) is within the range, that the bounds are included, and that in ASFF one filter of several is enough,
 * is not documented: unverified.
 */
export function readDateFilter(filter: RawObject, place: Place): ReadyFilter {
  const test = compileDate(filter, place);
  const meets = (value: unknown, now: number | undefined) => {
    const instant = typeof value === 'string' ? readInstant(value) : undefined;
    return instant !== undefined && test(instant, now);
  };
  return { negative: false, cost: 50, meets, comparable: meets, dated: true };
}

function compileDate(filter: RawObject, place: Place): DateTest {
  refuseUnknownMembers(filter, ['DateRange', 'Start', 'End'], place);
  const range = memberOf(filter, 'DateRange');
  const [start, end] = [memberOf(filter, 'Start'), memberOf(filter, 'End')];
  if (range !== undefined && start === undefined && end === undefined)
    return compileRange(range, below(place, 'DateRange'));
  if (range !== undefined || start === undefined || end === undefined) {
    const found = Object.keys(filter).join(' with ') || 'an empty filter';
    throw refused(place, found, 'DateRange alone, or Start with End');
  }
  const [from, to] = [readBound(start, below(place, 'Start')), readBound(end, below(place, 'End'))];
  if (from > to) refuse(below(place, 'End'), end, 'a time not before Start');
  return (instant) => instant >= from && instant <= to;
}

function compileRange(range: unknown, place: Place): DateTest {
  if (!isRawObject(range)) return refuse(place, range, 'an object of Unit and Value');
  refuseUnknownMembers(range, ['Unit', 'Value', 'Comparison'], place);
  const unit = memberOf(range, 'Unit');
  if (unit !== 'DAYS') refuse(below(place, 'Unit'), unit, 'DAYS');
  const days = memberOf(range, 'Value');
  if (typeof days !== 'number' || !Number.isInteger(days) || days < 1) {
    return refuse(below(place, 'Value'), days, 'a whole number of days, 1 or more');
  }
  const given = memberOf(range, 'Comparison');
  const comparison = given === undefined ? 'WITHIN' : given;
  if (comparison !== 'WITHIN' && comparison !== 'OLDER_THAN') {
    refuse(below(place, 'Comparison'), comparison, 'WITHIN, OLDER_THAN');
  }
  return (instant, now) =>
    now !== undefined && (comparison === 'WITHIN' ? instant >= now - days * DAY : instant < now - days * DAY);
}

function readBound(value: unknown, place: Place): number {
  const instant = typeof value === 'string' ? readInstant(value) : undefined;
  return instant ?? refuse(place, value, 'an ISO 8601 time with an offset, such as 2026-11-24T12:00:00Z');
}
