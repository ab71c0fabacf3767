import { placeOf } from '../input/record.js';
import type { Source } from '../input/record.js';
import { displayWidth } from '../terminal/display-width.js';
import { safeLine } from '../terminal/safe-text.js';
import { cut } from './clip.js';

/** Where a part of the input stands: its record, and its place in an event of several. */
export interface Placed {
  readonly source: Source;
  readonly within?: string;
}

/** The place in at most so many columns: what is too long is cut from the name of the file, never from the record. */
export function placeText({ source, within }: Placed, width: number): string {
  const rest = safeLine(placeOf({ ...source, file: '' }) + (within === undefined ? '' : `, ${within}`));
  const room = width - displayWidth(rest);
  const file = safeLine(source.file);
  if (displayWidth(file) <= room) return file + rest;
  const name = file.slice(file.lastIndexOf('/') + 1);
  return `${cut(name, Math.max(8, room))}${rest}`;
}
