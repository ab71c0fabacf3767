import { createHash } from 'node:crypto';

import { isRawObject, textOf } from '../raw-members.js';

/** More values than an event of 1 MB can hold. */
const MOST_VALUES = 1_000_000;

/** The `id` of an event, else `sha256:` and the hex digest of its JSON. Never throws, whatever the event is. */
export function deliveryIdOf(event: unknown): string {
  return idOf(event) ?? `sha256:${createHash('sha256').update(textFor(event)).digest('hex')}`;
}

function idOf(event: unknown): string | undefined {
  try {
    return isRawObject(event) ? textOf(event, 'id') : undefined;
  } catch {
    return undefined; // An id that cannot be read is none; readEvent reports such an event as malformed.
  }
}

function textFor(value: unknown): string {
  try {
    const json: unknown = JSON.stringify(value);
    if (typeof json === 'string') return json;
  } catch {
    // Too deep for JSON.stringify, circular, or a member that throws: the walk below covers these.
  }
  return walk(value);
}

/** A text that differs where the values differ, without recursion: each object once, unreadable ones named so. */
function walk(root: unknown): string {
  const parts: string[] = [];
  const seen = new Set<object>();
  const pending: unknown[] = [root];
  while (pending.length > 0 && parts.length < MOST_VALUES) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) {
      parts.push(typeof value === 'function' ? 'function' : `${typeof value} ${String(value)}`);
    } else if (!seen.has(value)) {
      seen.add(value);
      parts.push(spread(value, pending));
    }
  }
  return parts.join('\n');
}

function spread(object: object, pending: unknown[]): string {
  try {
    const names = Object.keys(object);
    for (const name of names) pending.push(Reflect.get(object, name));
    return JSON.stringify(names);
  } catch {
    return 'unreadable';
  }
}
