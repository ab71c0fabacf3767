import { below, refuse, type Place } from '../policy-fault.js';
import { memberOf, type RawObject } from '../raw-members.js';
import type { ReadyFilter } from './condition.js';
import { refuseUnknownMembers } from './member-checks.js';

/** A filter over true and false. Source: AWS Security Hub API reference, type BooleanFilter. */
export function readBooleanFilter(filter: RawObject, place: Place): ReadyFilter {
  refuseUnknownMembers(filter, ['Value'], place);
  const wanted = memberOf(filter, 'Value');
  if (typeof wanted !== 'boolean') refuse(below(place, 'Value'), wanted, 'true or false');
  const meets = (value: unknown) => value === wanted;
  return { negative: false, cost: 1, meets, comparable: meets };
}
