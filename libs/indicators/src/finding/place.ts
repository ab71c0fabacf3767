import type { IndicatorRole } from '../indicator.js';
import type { Key } from './keys.js';
import type { Traits } from './traits.js';
import type { Sides } from './sides.js';

/** Where a value stands, and what the names around it say of it. */
export interface Place {
  readonly parent?: Place | undefined;
  /** The member or the index that leads here from the parent. */
  readonly step: string | number;
  readonly key: Key;
  /** The name around it. */
  readonly around: Key;
  readonly role: IndicatorRole;
  /** Any text in it is read. */
  readonly free: boolean;
  readonly isTag: boolean;
  /** Of the finding around it, where it stands in one. */
  readonly traits?: Traits | undefined;
  readonly depth: number;
  /** Whose the ends of the connection around it are. */
  readonly sides?: Sides | undefined;
  /** The string that held the JSON in which this stands: a pointer leads no deeper. */
  readonly fixed?: Place | undefined;
}

/** JSON pointer (RFC 6901). */
export function pointerOf(place: Place): string {
  let pointer = '';
  for (let at = place.fixed ?? place; at.parent !== undefined; at = at.parent)
    pointer = `/${typeof at.step === 'number' ? at.step : escaped(at.step)}${pointer}`;
  return pointer;
}

function escaped(step: string): string {
  return /[~/]/.test(step) ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step;
}
