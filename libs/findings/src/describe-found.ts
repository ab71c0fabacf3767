import { cleanLine } from './incident/clean-text.js';

const SHOWN = 60;

/** What was found, in a few words fit for a message: its type, and of a text or a number the beginning. */
export function describeFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return describeText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return `the ${typeof value} ${value}`;
  if (Array.isArray(value))
    return value.length === 1 ? 'a list of 1 entry' : `a list of ${value.length} entries`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function describeText(value: string): string {
  if (!/\S/.test(value)) return 'a blank text';
  const shown = cleanLine(value.slice(0, SHOWN));
  return JSON.stringify(value.length > SHOWN ? `${shown}…` : shown);
}
