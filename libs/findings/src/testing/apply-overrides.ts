import { isRawObject, type RawObject } from '../raw-members.js';

/**
 * A raw finding with some members replaced, for cases that are JSON: objects merge member by member, a list replaces
 * the list, and `null` removes the member. What the base does not have is taken as it is. Never walks deeper than the
 * base is.
 */
export function applyOverrides(base: RawObject, overrides: RawObject): Record<string, unknown> {
  const merged = new Map(Object.entries(base));
  for (const [name, value] of Object.entries(overrides)) {
    const before = merged.get(name);
    if (value === null) merged.delete(name);
    else merged.set(name, isRawObject(value) && isRawObject(before) ? applyOverrides(before, value) : value);
  }
  return Object.fromEntries(merged);
}
