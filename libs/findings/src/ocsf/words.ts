import { memberOf, textOf, type RawObject } from '../raw-members.js';

/** Longer than every caption of OCSF. */
const LONGEST = 32;

/** A caption such as `In Progress`, in lower case: AWS writes title case, others differ. Longer texts are no captions. */
export function wordOf(object: RawObject | undefined, name: string): string | undefined {
  const text = textOf(object, name);
  return text === undefined || text.length > LONGEST ? undefined : text.trim().toLowerCase();
}

/** The number of an enumeration, where it says something. Source: OCSF schema: 0 is Unknown, 99 is Other. */
export function enumOf(object: RawObject | undefined, name: string): number | undefined {
  const value = memberOf(object, name);
  return typeof value === 'number' && value !== 0 && value !== 99 ? value : undefined;
}
