import { ipv4NumberOf } from './addresses.js';
import { bitsOf, isAlphanumeric } from './characters.js';
import { atSignAt, readDotted } from './defanged.js';
import { domainOf } from './domain.js';
import { CONFIDENCE, type Scan } from './scan.js';

/** RFC 5321, 4.5.3.1.1. */
const LONGEST_LOCAL_PART = 64;
const ALSO_LOCAL = new Set([..."+#%'!~&$*^"].map((sign) => sign.charCodeAt(0)));

/** Reads a mail address whose `@`, defanged or not, stands at `sign`. Gives 0 where it is none. */
export function readMail(scan: Scan, sign: number): number {
  const { text } = scan;
  const length = atSignAt(text, sign);
  const from = startOfLocalPart(text, sign);
  if (length === 0 || from === sign) return 0;
  const local = text.slice(from, sign);
  if (local.endsWith('.') || local.includes('..')) return 0;
  if (text[sign + length] === '[') return readLiteral(scan, from, sign + length);
  if (!isAlphanumeric(text.charCodeAt(sign + length))) return 0;
  const { value, end, defanged } = readDotted(text, sign + length);
  const trimmed = value.replace(/[._-]+$/, '');
  const domain = domainOf(trimmed);
  const last = end - (value.length - trimmed.length);
  if (domain === undefined || !mayEnd(text, last)) return 0;
  scan.emit({
    type: 'email-addr',
    value: `${local}@${domain}`,
    raw: text.slice(from, last),
    at: from,
    confidence: defanged || length > 1 ? CONFIDENCE.defanged : CONFIDENCE.shape,
  });
  return last;
}

/** `user@[192.0.2.1]` (RFC 5321, 4.1.3). */
function readLiteral(scan: Scan, from: number, open: number): number {
  const { text } = scan;
  const close = text.slice(open, open + 17).indexOf(']');
  if (close < 0 || ipv4NumberOf(text.slice(open + 1, open + close)) === undefined) return 0;
  const raw = text.slice(from, open + close + 1);
  scan.emit({ type: 'email-addr', value: raw, raw, at: from, confidence: CONFIDENCE.shape });
  return open + close + 1;
}

/** `git@host:team/tool` is a place to copy from. */
function mayEnd(text: string, end: number): boolean {
  const next = text[end];
  return next !== '@' && next !== '-' && next !== '_' && !(next === ':' && isScpPath(text, end + 1));
}

function isScpPath(text: string, at: number): boolean {
  return /^[\w~.-]*\/[\w.-]/.test(text.slice(at, at + 40)) && !/^\d+\//.test(text.slice(at, at + 8));
}

/** Back over the signs of a local part, then over those it does not begin with. */
function startOfLocalPart(text: string, sign: number): number {
  let from = sign;
  while (from > 0 && sign - from < LONGEST_LOCAL_PART && isLocal(text.charCodeAt(from - 1))) from -= 1;
  if (from > 0 && isLocal(text.charCodeAt(from - 1))) return sign;
  while (from < sign && !isAlphanumeric(text.charCodeAt(from)) && text[from] !== '_') from += 1;
  return from;
}

function isLocal(code: number): boolean {
  return bitsOf(code) !== 0 || ALSO_LOCAL.has(code);
}

/** Whether a word is the beginning of a local part that goes on with `+` or its like up to an `@`. */
export function isPartOfLocal(text: string, end: number): boolean {
  if (!ALSO_LOCAL.has(text.charCodeAt(end))) return false;
  let at = end;
  while (at - end < LONGEST_LOCAL_PART && isLocal(text.charCodeAt(at))) at += 1;
  return text[at] === '@';
}
