import { refuse, type Place } from '../policy-fault.js';
import { isRawObject, type RawObject } from '../raw-members.js';
import { readBooleanFilter } from './boolean-filters.js';
import type { ReadyFilter } from './condition.js';
import { readDateFilter } from './date-filters.js';
import type { Format } from './format.js';
import { readIpFilter } from './ip-filters.js';
import { readNumberFilter } from './number-filters.js';
import { readMapFilter, readStringFilter } from './text-filters.js';

/** How the filters of a field compare. */
export type FilterKind = 'string' | 'map' | 'number' | 'date' | 'boolean' | 'ip';

const READERS: Readonly<
  Record<FilterKind, (filter: RawObject, place: Place, format: Format) => ReadyFilter>
> = {
  string: readStringFilter,
  map: readMapFilter,
  number: readNumberFilter,
  date: readDateFilter,
  boolean: readBooleanFilter,
  ip: readIpFilter,
};

/** Checks one filter. @throws PolicyError */
export function readFilter(kind: FilterKind, filter: unknown, place: Place, format: Format): ReadyFilter {
  if (!isRawObject(filter)) return refuse(place, filter, `a ${kind} filter`);
  return READERS[kind](filter, place, format);
}
