import { below, refuse, refused, type Place } from '../policy-fault.js';
import { isText, memberOf, type RawObject } from '../raw-members.js';

/** Refuses every member that is not in the list: a misspelt one would silently widen what matches. */
export function refuseUnknownMembers(object: RawObject, known: readonly string[], place: Place): void {
  for (const name of Object.keys(object)) {
    if (!known.includes(name)) throw refused(below(place, name), 'an unknown member', known.join(', '));
  }
}

/** A member that must be a text. Source: AWS Security Hub API reference, NonEmptyString is `.*\S.*`. */
export function requireText(object: RawObject, name: string, place: Place): string {
  const value = memberOf(object, name);
  return isText(value) ? value : refuse(below(place, name), value, 'a text that is not blank');
}
