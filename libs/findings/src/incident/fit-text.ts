const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What counts against a limit: UTF-16 code units (`length`) or bytes of UTF-8. */
export type TextUnit = 'utf16' | 'utf8';

/** A text within its limit. */
export interface FittedText {
  readonly text: string;
  readonly truncated: boolean;
}

/**
 * Shortens a text to a limit without cutting a character that a person sees as one. A shortened text ends in `…`,
 * which counts against the limit. Reads no more of the text than fits.
 *
 * @param limit - at least 0, in `unit`
 * @param unit - what the receiving system counts
 * @example fitText('Unprotected port', 12) // { text: 'Unprotected…', truncated: true }
 */
export function fitText(text: string, limit: number, unit: TextUnit = 'utf16'): FittedText {
  if (sizeOf(text, unit) <= limit) return { text, truncated: false };
  const mark = sizeOf('…', unit) <= limit ? '…' : '';
  let left = limit - sizeOf(mark, unit);
  let end = 0;
  for (const { segment } of graphemes.segment(text)) {
    left -= sizeOf(segment, unit);
    if (left < 0) break;
    end += segment.length;
  }
  return { text: text.slice(0, end) + mark, truncated: true };
}

function sizeOf(text: string, unit: TextUnit): number {
  return unit === 'utf16' ? text.length : Buffer.byteLength(text);
}
