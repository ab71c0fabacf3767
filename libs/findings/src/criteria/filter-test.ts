import { below, refused, type Place } from '../policy-fault.js';
import type { RawObject } from '../raw-members.js';
import type { CriteriaOutcome } from './outcome.js';

/** The filters of one key, ready to run on the values that a finding has there. */
export type FilterTest = (values: readonly unknown[], now: number | undefined) => CriteriaOutcome;

/** Refuses every member that is not in the list: a misspelt one would silently widen what matches. */
export function refuseUnknownMembers(object: RawObject, known: readonly string[], place: Place): void {
  for (const name of Object.keys(object)) {
    if (!known.includes(name)) throw refused(below(place, name), 'an unknown member', known.join(', '));
  }
}
