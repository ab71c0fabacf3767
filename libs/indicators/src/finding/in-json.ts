import { memberOf } from './members.js';

/** Far more than GuardDuty writes into `additionalInfo.value`. */
const LONGEST = 65_536;

/** A member of the JSON object that a string holds. */
export function inJson(text: unknown, key: string): unknown {
  if (typeof text !== 'string' || text.length > LONGEST || !text.includes(`"${key}"`)) return undefined;
  try {
    return memberOf(JSON.parse(text), key);
  } catch {
    return undefined; // Not JSON: then it has no members.
  }
}
