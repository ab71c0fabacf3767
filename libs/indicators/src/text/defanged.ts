import { bitsOf, isAlphanumeric } from './characters.js';
import { endOfWord } from './scan.js';

const OPENS = '[({';
const CLOSES = '])}';

/** How long a defanged sign is that stands at a place: `[.]`, `(dot)`, ` [at] `; 0 where there is none. */
function bracketedAt(text: string, at: number, sign: string, word: string): number {
  const spaced = text.charCodeAt(at) === 0x20;
  const open = spaced ? at + 1 : at;
  const code = text.charCodeAt(open);
  if (code !== 0x28 && code !== 0x5b && code !== 0x7b) return 0;
  const inner = text.startsWith(sign, open + 1) && !spaced ? sign.length : wordAt(text, open + 1, word);
  if (inner === 0 || !CLOSES.includes(text[open + 1 + inner] ?? ' ')) return 0;
  const end = open + 2 + inner;
  return end - at + (spaced && text[end] === ' ' ? 1 : 0);
}

function wordAt(text: string, at: number, word: string): number {
  if (word === '' || (text.charCodeAt(at) | 0x20) !== word.charCodeAt(0)) return 0;
  return text.slice(at, at + word.length).toLowerCase() === word ? word.length : 0;
}

/** How long a defanged dot is at a place: `[.]`, `(.)`, `{.}`, `[dot]`, ` (dot) `, `[.`, `\.`, a full-width dot; else 0. */
export function dotAt(text: string, at: number): number {
  switch (text.charCodeAt(at)) {
    case 0x3002:
    case 0xff0e:
    case 0xff61:
      return isAlphanumeric(text.charCodeAt(at + 1)) ? 1 : 0;
    case 0x5c:
      return text[at + 1] === '.' ? 2 : 0;
    case 0x20:
    case 0x28:
    case 0x5b:
    case 0x7b:
      return bracketedAt(text, at, '.', 'dot') || (text[at] === '[' && text[at + 1] === '.' ? 2 : 0);
    case 0x5d:
      return text[at - 1] === '.' ? 1 : 0;
    default:
      return 0;
  }
}

/** How long an `@` is at a place, defanged or not; 0 where there is none. */
export function atSignAt(text: string, at: number): number {
  return text[at] === '@' ? 1 : bracketedAt(text, at, '@', 'at');
}

/** How long a defanged colon is at a place; 0 where there is none. */
export function colonAt(text: string, at: number): number {
  if (text[at + 1] !== ':' || !OPENS.includes(text[at] as string)) return 0;
  return CLOSES.includes(text[at + 2] ?? ' ') ? 3 : 0;
}

/** How long what stands between a scheme and its host is: `://`, `[://]`, `[:]//`, `:[//]`, `:\/\/`; else 0. */
export function schemeEndAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 0x3a) {
    if (text.startsWith('//', at + 1)) return 3;
    return text.startsWith('[//]', at + 1) || text.startsWith('\\/\\/', at + 1) ? 5 : 0;
  }
  return code === 0x5b && (text.startsWith('[://]', at) || text.startsWith('[:]//', at)) ? 5 : 0;
}

/** Words with dots between, defanged or not. */
export interface Dotted {
  /** With plain dots. Cut where it is longer than any name may be. */
  readonly value: string;
  readonly end: number;
  readonly defanged: boolean;
}

const LONGEST = 400;

export function readDotted(text: string, start: number): Dotted {
  let end = endOfWord(text, start);
  let value = text.slice(start, Math.min(end, start + LONGEST));
  let defanged = false;
  for (;;) {
    const length = dotAt(text, end);
    if (length === 0 || !isAlphanumeric(text.charCodeAt(end + length))) return { value, end, defanged };
    const next = endOfWord(text, end + length);
    if (value.length < LONGEST) {
      const dot = text[end] === ']' ? '' : '.';
      value += dot + text.slice(end + length, Math.min(next, end + length + LONGEST));
    }
    defanged = true;
    end = next;
  }
}

/** Where the sign at an index of a {@link Dotted} value that begins at `start` stands in the text. */
export function placeOf(text: string, start: number, index: number): number {
  let at = start;
  for (let seen = 0; seen < index;) {
    const length = bitsOf(text.charCodeAt(at)) === 0 ? dotAt(text, at) : 1;
    if (length === 0) return at;
    if (text[at] !== ']') seen += 1;
    at += length;
  }
  return text[at] === ']' && text[at - 1] === '.' ? at + 1 : at;
}
