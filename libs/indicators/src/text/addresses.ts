import { isDigit } from './characters.js';

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
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');
}

/** The eight groups of an IPv6 address (RFC 4291, 2.2), an IPv4 tail included. No zone. */
export function ipv6GroupsOf(text: string): readonly number[] | undefined {
  if (text.length < 2 || text.length > 45) return undefined;
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = groupsOf(halves[0] as string, halves.length === 1);
  const tail = halves[1] === undefined ? [] : groupsOf(halves[1], true);
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  return [...head, ...Array<number>(missing).fill(0), ...tail];
}

function groupsOf(text: string, mayEndInIpv4: boolean): number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const groups: number[] = [];
  for (const [at, part] of parts.entries()) {
    if (mayEndInIpv4 && at === parts.length - 1 && part.includes('.')) {
      const number = ipv4NumberOf(part);
      if (number === undefined) return undefined;
      groups.push(Math.floor(number / 65536), number % 65536);
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(parseInt(part, 16));
    else return undefined;
  }
  return groups;
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
  const hex = groups.map((group) => group.toString(16));
  if (best < 0) return hex.join(':');
  return `${hex.slice(0, best).join(':')}::${hex.slice(best + bestLength).join(':')}`;
}

function isMapped(groups: readonly number[]): boolean {
  return groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);
}
