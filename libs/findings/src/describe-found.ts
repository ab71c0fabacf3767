import { cleanLine } from './incident/clean-text.js';

const SHOWN = 60;
const MOST_MEMBERS = 5;
const MEMBER_SHOWN = 40;

/** What was found, in a few words fit for a message: its type, and of a text or a number the beginning. */
export function describeFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return describeText(value, SHOWN);
  if (typeof value === 'number' || typeof value === 'boolean') return `the ${typeof value} ${value}`;
  if (Array.isArray(value))
    return value.length === 1 ? 'a list of 1 entry' : `a list of ${value.length} entries`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** An object by the names of its first members: enough to recognise what was taken for a finding. */
export function describeMembers(object: object): string {
  const names = Object.keys(object);
  if (names.length === 0) return 'an object without members';
  const shown = names.slice(0, MOST_MEMBERS).map((name) => describeText(name, MEMBER_SHOWN));
  const more = names.length > MOST_MEMBERS ? ` and ${names.length - MOST_MEMBERS} more` : '';
  return `an object with ${shown.join(', ')}${more}`;
}

function describeText(value: string, most: number): string {
  if (!/\S/.test(value)) return 'a blank text';
  const shown = cleanLine(value.slice(0, most));
  return JSON.stringify(value.length > most ? `${shown}…` : shown);
}
