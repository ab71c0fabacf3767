import { isDigit, isHexDigit } from './characters.js';

/** The number of an IPv4 address in four parts of one to three digits without leading zeros (RFC 3986, dec-octet). */
export function ipv4NumberOf(text: string): number | undefined {
  if (text.length < 7 || text.length > 15) return undefined;
  let number = 0;
  let part = 0;
  let digits = 0;
  let parts = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 46) {
      if (digits === 0) return undefined;
      number = number * 256 + part;
      part = digits = 0;
      parts += 1;
      continue;
    }
    if (!isDigit(code) || (digits > 0 && part === 0)) return undefined;
    part = part * 10 + code - 48;
    digits += 1;
    if (part > 255) return undefined;
  }
  return parts === 4 && digits > 0 ? number * 256 + part : undefined;
}

export function ipv4TextOf(number: number): string {
  return `${(number >>> 24) & 255}.${(number >>> 16) & 255}.${(number >>> 8) & 255}.${number & 255}`;
}

/** The eight groups of an IPv6 address (RFC 4291, 2.2), an IPv4 tail included. No zone. */
export function ipv6GroupsOf(text: string): readonly number[] | undefined {
  if (text.length < 2 || text.length > 45) return undefined;
  const groups: number[] = [];
  // Where `::` stands, as a number of groups.
  let gap = -1;
  let at = 0;
  if (text.charCodeAt(0) === 0x3a) {
    if (text.charCodeAt(1) !== 0x3a) return undefined;
    gap = 0;
    at = 2;
  }
  while (at < text.length) {
    let value = 0;
    let end = at;
    for (; end < text.length && isHexDigit(text.charCodeAt(end)); end += 1) {
      if (end - at === 4) return undefined;
      value = value * 16 + hexValueOf(text.charCodeAt(end));
    }
    const code = text.charCodeAt(end);
    if (code === 0x2e) {
      const number = ipv4NumberOf(text.slice(at));
      if (number === undefined) return undefined;
      groups.push(Math.floor(number / 65536), number % 65536);
      break;
    }
    if (end === at) return undefined;
    groups.push(value);
    if (end === text.length) break;
    if (code !== 0x3a) return undefined;
    at = end + 1;
    if (text.charCodeAt(at) === 0x3a) {
      if (gap >= 0) return undefined;
      gap = groups.length;
      at += 1;
    } else if (at === text.length) return undefined;
  }
  if (gap < 0) return groups.length === 8 ? groups : undefined;
  if (groups.length > 7) return undefined;
  const all = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let index = 0; index < groups.length; index += 1)
    all[index < gap ? index : index + 8 - groups.length] = groups[index] as number;
  return all;
}

function hexValueOf(code: number): number {
  return code <= 57 ? code - 48 : (code | 0x20) - 87;
}

/** The shortest form (RFC 5952). */
export function ipv6TextOf(groups: readonly number[]): string {
  if (isMapped(groups)) return `::ffff:${ipv4TextOf((groups[6] as number) * 65536 + (groups[7] as number))}`;
  let best = -1;
  let bestLength = 1;
  for (let at = 0; at < 8; at += 1) {
    let length = 0;
    while (at + length < 8 && groups[at + length] === 0) length += 1;
    if (length > bestLength) [best, bestLength] = [at, length];
    at += length;
  }
  let text = '';
  for (let at = 0; at < 8; at += 1) {
    if (at === best) text += at === 0 ? '::' : ':';
    if (at >= best && at < best + bestLength && best >= 0) continue;
    text += (groups[at] as number).toString(16);
    if (at < 7) text += ':';
  }
  return text;
}

/** An IPv4 address in an IPv6 address. */
export function isMapped(groups: readonly number[]): boolean {
  if (groups[5] !== 0xffff) return false;
  for (let at = 0; at < 5; at += 1) if (groups[at] !== 0) return false;
  return true;
}
