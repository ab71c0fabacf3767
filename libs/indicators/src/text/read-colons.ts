import { ipv6GroupsOf, ipv6TextOf, isMapped } from './addresses.js';
import { bitsOf, BEYOND_HEX, isAlphanumeric, isHexDigit, LETTER } from './characters.js';
import { colonAt, dotAt } from './defanged.js';
import { readPrefix } from './read-prefix.js';
import { CONFIDENCE, type Scan } from './scan.js';

/** No IPv6 address is longer, defanged signs aside. */
const LONGEST = 64;
const MAC = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i;

/** Reads an IPv6 address or range, or a MAC address, that begins with a hexadecimal digit or `::`. */
export function readColons(scan: Scan, start: number): number {
  const { text } = scan;
  if (!mayBeginAt(text, start)) return 0;
  let end = start;
  while (end - start < LONGEST && isPart(text.charCodeAt(end))) end += 1;
  let value = text.slice(start, end);
  while (value.length < LONGEST) {
    const colon = colonAt(text, end);
    const length = colon || dotAt(text, end);
    if (length === 0 || text[end] === ']' || text[end] === ' ') break;
    const from = end + length;
    end = from;
    while (end - from < LONGEST && isPart(text.charCodeAt(end))) end += 1;
    value += (colon > 0 ? ':' : '.') + text.slice(from, end);
  }
  // Longer than any address: nothing of it is one.
  if (value.length >= LONGEST) return end;
  const defanged = value.length !== end - start;
  const whole = value.length;
  let kept = whole;
  while (endsInSign(value, kept)) kept -= 1;
  value = value.slice(0, kept);
  end -= whole - kept;
  if (isAlphanumeric(text.charCodeAt(end)) || text[end] === '_') return 0;
  if (value.length === 17 && MAC.test(value)) {
    scan.emit({
      type: 'mac-addr',
      value: value.toLowerCase(),
      raw: text.slice(start, end),
      at: start,
      confidence: CONFIDENCE.shape,
    });
    return end;
  }
  // More pairs than a MAC address has: a fingerprint.
  if (value.length > 17 && /^(?:[0-9a-f]{2}:){6,}[0-9a-f]{2}$/i.test(value)) return end;
  const groups = ipv6GroupsOf(value);
  if (groups === undefined) return 0;
  const prefix = readPrefix(text, end, 128);
  if (!isLikely(value, groups, prefix !== undefined)) return 0;
  const confidence = defanged ? CONFIDENCE.defanged : CONFIDENCE.shape;
  if (prefix === undefined) {
    scan.emit({
      type: 'ipv6-addr',
      value: ipv6TextOf(groups),
      raw: text.slice(start, end),
      at: start,
      confidence,
    });
    return end;
  }
  const raw = text.slice(start, prefix.end);
  scan.emit({ type: 'cidr', value: ipv6RangeOf(groups, prefix.length), raw, at: start, confidence });
  return prefix.end;
}

/** The range with all bits behind its prefix at zero. */
export function ipv6RangeOf(groups: readonly number[], length: number): string {
  const masked = groups.map((group, at) => {
    const bits = Math.min(16, Math.max(0, length - at * 16));
    return group & (0xffff << (16 - bits)) & 0xffff;
  });
  return `${ipv6TextOf(masked)}/${length}`;
}

/** `client:2001:db8::1` begins behind a word; `a::2001` does not. */
function mayBeginAt(text: string, start: number): boolean {
  if (text[start - 1] !== ':') return true;
  let at = start - 2;
  let beyond = 0;
  while (at >= start - 20 && (bitsOf(text.charCodeAt(at)) & LETTER) !== 0) {
    beyond |= bitsOf(text.charCodeAt(at)) & BEYOND_HEX;
    at -= 1;
  }
  return beyond !== 0 && text[at] !== ':';
}

function isPart(code: number): boolean {
  return code === 0x3a || code === 0x2e || isHexDigit(code);
}

/** A dot, or a single colon. */
function endsInSign(value: string, end: number): boolean {
  const code = value.charCodeAt(end - 1);
  return code === 0x2e || (code === 0x3a && value.charCodeAt(end - 2) !== 0x3a);
}

/** Code is full of `a::b`: an address begins as allocated ones do (RFC 4291, 2.4), or is written out. */
function isLikely(value: string, groups: readonly number[], isRange: boolean): boolean {
  const first = groups[0] as number;
  if (value === '::1' || (isRange && value === '::')) return true;
  if (first === 0) return isMapped(groups);
  if (first === 0x64 && groups[1] === 0xff9b) return true;
  if (!value.includes('::')) return value.split(':').some((part) => part.length > 2);
  if (/^[0-9a-f]{4}/i.test(value) && ((first >= 0x2000 && first < 0x4000) || first >= 0xfc00)) return true;
  return value.split(':').filter((part) => part !== '').length >= 4 && /\d/.test(value);
}
