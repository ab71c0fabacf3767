import { BEYOND_HEX, bitsOf, CAPITAL, DIGIT, DOT, HYPHEN, LETTER, UNDERSCORE, WIDE } from './characters.js';
import { atSignAt, colonAt, dotAt, schemeEndAt } from './defanged.js';
import { readArn } from './read-arn.js';
import { readColons } from './read-colons.js';
import { readHost } from './read-host.js';
import { readId } from './read-id.js';
import { readMail } from './read-mail.js';
import { readPath } from './read-path.js';
import { readUrl } from './read-url.js';
import type { Candidate, Scan } from './scan.js';

/** Signs behind a word that make more of it: `:`, `@`, `[`, `(`, `{`, `\\`, `]`, a space before a bracket. */
const GOES_ON = new Uint8Array(128);
for (const sign of ':@[({\\] ') GOES_ON[sign.charCodeAt(0)] = 1;
/** What a sign may be the sign of. All others are passed over: most of a text is words that are nothing. */
const IN_WORD = 1;
const BEHIND_WORD = 2;
const OPENING = 3;
const STROKE = 4;
const KEY = 5;
const SIGNS = new Uint8Array(128);
const OF_SIGN: readonly (readonly [signs: string, sign: number])[] = [
  ['0123456789.', IN_WORD],
  [':@\\', BEHIND_WORD],
  ['[({', OPENING],
  ['/', STROKE],
  ['A', KEY],
];
for (const [signs, sign] of OF_SIGN) for (const one of signs) SIGNS[one.charCodeAt(0)] = sign;
const ANY_SIGN = new RegExp(
  `[${OF_SIGN.map(([signs]) => signs.replace(/[\\[]/g, '\\$&')).join('')}\u0080-\uffff]`,
  'g',
);
const NEAR = 12;
/** What stands in a bracket that defangs: `.`, `dot`, `@`, `at`, `:`. */
const IN_BRACKETS = new Uint8Array(128);
for (const sign of '.dD@aA:') IN_BRACKETS[sign.charCodeAt(0)] = 1;
/** Shorter words without a dot, and with nothing behind them, are no id: `AS174` and `T1059` are the shortest. */
const SHORTEST_ID = 4;
const KEY_LENGTH = 20;

/**
 * Reads a text from its beginning to its end. Linear in its length: it looks for signs that something may have, goes back to
 * the beginning of the word, never over what was read, and every reader is bounded, or gives the end of what it read.
 */
export function scanText(text: string, emit: (candidate: Candidate) => void): void {
  const scan: Scan = { text, emit, lastAccount: 0, lastVersion: 0 };
  const { length } = text;
  let at = 0;
  // Behind the last word that was read.
  let read = 0;
  for (;;) {
    at = nextSign(text, at);
    if (at >= length) return;
    const code = text.charCodeAt(at);
    const sign = code < 128 ? (SIGNS[code] as number) : bitsOf(code) === 0 ? BEHIND_WORD : IN_WORD;
    const anchor = anchorOf(text, at, read, code, sign);
    if (anchor >= 0) {
      at = read = readAround(scan, anchor, read);
    } else if (sign === STROKE || code === 0x3a) {
      const behind = readSign(scan, at);
      if (behind > at + 1) read = behind;
      at = behind;
    } else at += 1;
  }
}

/** The next sign, or the end. Near ones are looked for here; a pattern goes faster over what is far, and is dearer to ask. */
function nextSign(text: string, from: number): number {
  const near = Math.min(text.length, from + NEAR);
  for (let at = from; at < near; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 128 || SIGNS[code] !== 0) return at;
  }
  if (near === text.length) return near;
  ANY_SIGN.lastIndex = near;
  return ANY_SIGN.test(text) ? ANY_SIGN.lastIndex - 1 : text.length;
}

/** A place in, or just behind, the word that a sign is of; -1 where it is of none that could be anything. `read` is behind the last one. */
function anchorOf(text: string, at: number, read: number, code: number, sign: number): number {
  switch (sign) {
    case IN_WORD:
      return code === 0x2e && endsSentence(text, at + 1) ? -1 : at;
    case OPENING:
      if (IN_BRACKETS[text.charCodeAt(at + 1)] !== 1) return -1;
      if (isBehindWord(text, at, read)) return at;
      return text.charCodeAt(at - 1) === 0x20 && isBehindWord(text, at - 1, read) ? at - 1 : -1;
    case BEHIND_WORD:
      return (code < 128 || joins(code)) && isBehindWord(text, at, read) ? at : -1;
    case KEY:
      return !isBehindWord(text, at, read) && beginsKey(text, at) ? at : -1;
    default:
      return -1;
  }
}

function isBehindWord(text: string, at: number, read: number): boolean {
  return at > read && bitsOf(text.charCodeAt(at - 1)) !== 0;
}

/** A dot with nothing behind it that could go on. */
function endsSentence(text: string, next: number): boolean {
  const code = text.charCodeAt(next);
  if (code === 0x20) return !isOpening(text.charCodeAt(next + 1));
  return !(code >= 128) && !(GOES_ON[code] === 1) && bitsOf(code) === 0;
}

/** Whether a word of capitals begins there that may be the id of a key without a digit. */
function beginsKey(text: string, start: number): boolean {
  if (!text.startsWith('IA', start + 2)) return false;
  let end = start + 4;
  while (end - start <= KEY_LENGTH && bitsOf(text.charCodeAt(end)) !== 0) end += 1;
  return end - start === KEY_LENGTH;
}

/** Reads the word around a place, which begins behind what was read. Gives the place behind. */
function readAround(scan: Scan, anchor: number, read: number): number {
  const { text } = scan;
  let bits = 0;
  let start = anchor;
  for (; start > read; start -= 1) {
    const more = bitsOf(text.charCodeAt(start - 1));
    if (more === 0) break;
    bits |= more;
  }
  let end = anchor;
  for (; end < text.length; end += 1) {
    const more = bitsOf(text.charCodeAt(end));
    if (more === 0) break;
    bits |= more;
  }
  return readWord(scan, start, end, bits);
}

/** Beyond ASCII: dots and hyphens of other scripts. */
function joins(code: number): boolean {
  return code === 0x3002 || code === 0xff0e || code === 0xff61 || (code >= 0x2010 && code <= 0x2015);
}

/** Whether a bracket that may defang stands there. */
function isOpening(code: number): boolean {
  return code === 0x28 || code === 0x5b || code === 0x7b;
}

/** Signs that begin something: `::1`, `/etc/passwd`. */
function readSign(scan: Scan, at: number): number {
  const code = scan.text.charCodeAt(at);
  if (code === 0x3a && scan.text.charCodeAt(at + 1) === 0x3a && scan.text[at - 1] !== ':') {
    const end = bitsOf(scan.text.charCodeAt(at - 1)) === 0 ? readColons(scan, at) : 0;
    return end > at ? end : at + 1;
  }
  if (code === 0x2f) {
    const end = readPath(scan, at);
    return end > at ? end : at + 1;
  }
  return at + 1;
}

/** Gives the place behind what was read, at least the end of the word. */
function readWord(scan: Scan, start: number, end: number, bits: number): number {
  const { text } = scan;
  const next = end < text.length ? text.charCodeAt(end) : 0;
  const goesOn =
    next < 128 ? GOES_ON[next] === 1 && (next !== 0x20 || isOpening(text.charCodeAt(end + 1))) : joins(next);
  if (goesOn && next !== 0x5d) {
    const read = readJoined(scan, start, end, bits, next);
    if (read > 0) return Math.max(read, end);
  }
  const hasDot = (bits & DOT) !== 0 && hasInnerDot(text, start, end);
  if (hasDot || (goesOn && next !== 0x3a && next !== 0x40 && dotAt(text, end) > 0)) {
    const read = readHost(scan, start);
    if (read > 0) return Math.max(read, end);
  }
  if (end - start >= SHORTEST_ID) {
    if ((bits & DIGIT) !== 0 || ((bits & CAPITAL) !== 0 && end - start === KEY_LENGTH))
      readId(scan, start, end);
    if (next === 0x3a && end - start === 21 && /^A(?:IDA|ROA)/.test(text.slice(start, start + 4)))
      return endOfSession(text, end);
  }
  if (next >= 0x2010 && next <= 0x2015 && /^cve$/i.test(text.slice(start, end)))
    return Math.max(readCveWithOtherHyphens(scan, start), end);
  return end;
}

/** Behind the id of a role stands the name of a session, which may look like a mail address. */
function endOfSession(text: string, colon: number): number {
  return (
    colon + (/^:[\w+=,.@-]{2,64}/.exec(text.slice(colon, colon + 66))?.[0].replace(/[.,]+$/, '').length ?? 0)
  );
}

function hasInnerDot(text: string, start: number, end: number): boolean {
  const dot = text.indexOf('.', start);
  return dot >= 0 && dot < end - 1;
}

/** Words that a sign joins to the next: a scheme, an ARN, an IPv6 address, a mail address, a drive. */
function readJoined(scan: Scan, start: number, end: number, bits: number, next: number): number {
  const { text } = scan;
  if (next === 0x3a || next === 0x5b) {
    const length = schemeEndAt(text, end);
    if (length > 0) return readScheme(scan, start, end, end + length);
    if (next === 0x3a && end - start === 3 && text.startsWith('arn', start)) {
      const read = readArn(scan, start);
      if (read > 0) return read;
    }
    const isHex = (bits & (BEYOND_HEX | HYPHEN | UNDERSCORE | DOT | WIDE)) === 0 && end - start <= 4;
    if (isHex && (next === 0x3a || colonAt(text, end) > 0)) {
      const read = readColons(scan, start);
      if (read > 0) return read;
    }
    if (next === 0x3a && (bits & ~(DIGIT | CAPITAL)) === 0 && (bits & CAPITAL) === 0) {
      const read = readFuzzyHash(scan, start);
      if (read > 0) return read;
    }
    if (next === 0x3a && end - start === 1 && (bits & LETTER) !== 0 && text[end + 1] === '\\')
      return readPath(scan, start);
  }
  if (next === 0x5c && text.startsWith('HK', start)) return readPath(scan, start);
  return next === 0x40 || atSignAt(text, end) > 0 ? readMail(scan, end) : 0;
}

/** ssdeep: a block size that is three times a power of two, and two hashes. Source: https://ssdeep-project.github.io/ssdeep/ */
function readFuzzyHash(scan: Scan, start: number): number {
  const raw = /^(\d{1,10}):[A-Za-z0-9/+]{3,64}:[A-Za-z0-9/+]{3,64}(?![A-Za-z0-9:])/.exec(
    scan.text.slice(start, start + 150),
  );
  if (raw === null || raw[0].length < 24 || !/[A-Za-z]/.test(raw[0])) return 0;
  const blocks = Number(raw[1]) / 3;
  if (!Number.isInteger(Math.log2(blocks))) return 0;
  scan.emit({ type: 'file', value: raw[0], raw: raw[0], at: start, algorithm: 'SSDEEP', confidence: 80 });
  return start + raw[0].length;
}

/** `see.http://…` and `h**p://…` begin with their scheme. */
function readScheme(scan: Scan, start: number, end: number, after: number): number {
  const { text } = scan;
  if (end - start > 64) return after;
  const word = text.slice(start, end);
  if ((word === 'p' || word === 'ps') && text.slice(start - 3, start) === 'h**')
    return readUrl(scan, start - 3, `htt${word}`, after);
  const dot = word.lastIndexOf('.') + 1;
  return readUrl(scan, start + dot, word.slice(dot), after);
}

/** CVE ids that a word processor got hold of. */
function readCveWithOtherHyphens(scan: Scan, start: number): number {
  const raw = /^cve[\u2010-\u2015]((?:1999|20\d\d)[\u2010-\u2015]\d{4,19})(?![a-z0-9_])/i.exec(
    scan.text.slice(start, start + 40),
  );
  if (raw === null) return start;
  const value = `CVE-${(raw[1] as string).replace(/[\u2010-\u2015]/, '-')}`;
  scan.emit({ type: 'vulnerability', value, raw: raw[0], at: start, confidence: 85 });
  return start + raw[0].length;
}
