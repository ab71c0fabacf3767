import { ASCII, DIGIT, LETTER } from './characters.js';

const REACH = 32;
/** Signs between a word and what it speaks of, and those behind a little word. */
const BETWEEN = new Set([...':=#"\'`(,'].map((sign) => sign.charCodeAt(0)));
const BEHIND_LITTLE = new Set([...':"\'`('].map((sign) => sign.charCodeAt(0)));
/** `version of 1.2`, `version is 1.2`: the word before them speaks. */
const LITTLE = new Set('is was to than before of in no number'.split(' '));
/** `v. 1.2` */
const SHORTENED = new Set('v ver vers rev rel no sec ch'.split(' '));

/** The word before a value, in small letters, over signs between, little words, and the dot of a shortened word; '' where none stands there. */
export function wordBefore(preceding: string): string {
  const least = Math.max(0, preceding.length - REACH);
  const end = skipBack(preceding, preceding.length, least, BETWEEN);
  const word = wordAt(preceding, end, least);
  if (word === '') return shortenedAt(preceding, end, least);
  const start = end - word.length;
  const isLittle =
    end < preceding.length &&
    LITTLE.has(word) &&
    skipBack(preceding, preceding.length, end, BEHIND_LITTLE) === end;
  if (!isLittle) return word.replace(/^\d+/, '');
  const before = skipBack(preceding, start, least, BETWEEN);
  const other = before < start ? wordAt(preceding, before, least).replace(/^\d+/, '') : '';
  return other || shortenedAt(preceding, before, least) || word;
}

/** Letters and digits up to a place, in small letters. */
function wordAt(text: string, end: number, least: number): string {
  let start = end;
  while (start > least) {
    const code = text.charCodeAt(start - 1);
    if (code >= 128 || ((ASCII[code] as number) & (LETTER | DIGIT)) === 0) break;
    start -= 1;
  }
  return text.slice(start, end).toLowerCase();
}

function shortenedAt(text: string, end: number, least: number): string {
  if (end <= least || text.charCodeAt(end - 1) !== 0x2e) return '';
  const word = wordAt(text, end - 1, least);
  const start = end - 1 - word.length;
  return SHORTENED.has(word) && (start === least || text.charCodeAt(start - 1) !== 0x5f) ? word : '';
}

function skipBack(text: string, from: number, least: number, signs: ReadonlySet<number>): number {
  let at = from;
  while (at > least) {
    const code = text.charCodeAt(at - 1);
    if (code !== 0x20 && !signs.has(code) && !isSpace(code)) break;
    at -= 1;
  }
  return at;
}

function isSpace(code: number): boolean {
  return code < 128 ? code >= 9 && code <= 13 : /\s/.test(String.fromCharCode(code));
}
