/**
 * Characters that no reader sees and that change what a reader sees, as ranges of code points.
 * Tab and line feed stay.
 */
const UNSEEN_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x08], // C0 controls
  [0x0b, 0x1f],
  [0x7f, 0x9f], // delete and C1 controls
  [0xad, 0xad], // soft hyphen
  [0x61c, 0x61c], // Arabic letter mark
  [0x180e, 0x180e], // Mongolian vowel separator
  [0x200b, 0x200f], // zero-width and directional marks
  [0x2028, 0x202e], // line separators and directional embeddings
  [0x2060, 0x206f], // invisible operators and directional isolates
  [0xfeff, 0xfeff], // byte order mark
  [0xfff9, 0xfffb], // interlinear annotations
  [0xfffe, 0xffff], // no characters at all; Amazon SQS refuses a message that holds one
  [0xe0000, 0xe007f], // tags
  [0xe0100, 0xe01ef], // variation selectors supplement
];

const escaped = (codePoint: number) => `\\u{${codePoint.toString(16)}}`;
const UNSEEN = new RegExp(
  `[${UNSEEN_RANGES.map(([first, last]) => `${escaped(first)}-${escaped(last)}`).join('')}]`,
  'gu',
);

/** Putting n combining marks in order takes n² steps; no language needs so many on one letter. */
const MOST_MARKS = 30;
const TOO_MANY_MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');

/**
 * Makes a text that somebody else wrote fit to be shown: one kind of line end, no control or bidirectional characters,
 * no lone surrogates (they become U+FFFD), at most 30 combining marks in a row, Unicode form NFC. Idempotent, in linear time. It neither escapes nor
 * shortens; do that afterwards, with {@link fitText} and the renderer's own escaping.
 *
 * @example cleanText('a\u202Egpj.exe\u202C b\u200B\u0007') // 'agpj.exe b'
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(TOO_MANY_MARKS, '$1')
    .normalize('NFC')
    .replace(TOO_MANY_MARKS, '$1'); // NFC makes two marks of some, such as U+0344
}

/**
 * {@link cleanText} for a text that must stay on one line: every run of white space becomes one space, none is left
 * at the ends.
 *
 * @example cleanLine(' Port\r\n  scan ') // 'Port scan'
 */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}
