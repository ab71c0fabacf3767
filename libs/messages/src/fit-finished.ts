import { fitText, type TextUnit } from '@tocsin/findings';

/** Of what a text becomes on the wire, such as escaped. */
export type Finish = (text: string) => string;

/** A text as it goes on the wire, and whether it had to be cut for that. */
export interface Finished {
  readonly text: string;
  readonly truncated: boolean;
}

/**
 * Cuts a text by grapheme so that what becomes of it fits, and gives that: what `finish` adds counts against the limit,
 * and is never cut in two.
 *
 * @param finish - escapes; never makes a text shorter, and treats each character by itself
 * @param limit - in `unit`, of the finished text
 * @example fitFinished('a & b & c', 10, escapeHtml) // { text: 'a &amp; b…', truncated: true }
 */
export function fitFinished(text: string, limit: number, finish: Finish, unit: TextUnit = 'utf16'): Finished {
  const whole = finish(text);
  if (sizeOf(whole, unit) <= limit) return { text: whole, truncated: false };
  let most = 0;
  let tooMany = Math.min(text.length, limit) + 1;
  let best = '';
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    const finished = finish(fitText(text, middle, unit).text);
    if (sizeOf(finished, unit) <= limit) {
      most = middle;
      best = finished;
    } else tooMany = middle;
  }
  return { text: best, truncated: true };
}

function sizeOf(text: string, unit: TextUnit): number {
  return unit === 'utf16' ? text.length : Buffer.byteLength(text);
}
