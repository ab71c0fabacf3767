/** The longest text that Java's parser of IPv4 literals reads. */
const IPV4_LENGTH = 15;
const GROUPS = 8;

/** An IP address as upper-case hex digits: 8 for IPv4 (IPv4-mapped IPv6 included), 32 for IPv6. */
export function ipToHex(text: string): string | undefined {
  return text.includes(':') ? ipv6ToHex(text) : ipv4ToHex(text);
}

function ipv4ToHex(text: string): string | undefined {
  if (text.length > IPV4_LENGTH) return undefined;
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let hex = '';
  for (const part of parts) {
    const octet = /^[0-9]+$/.test(part) ? Number(part) : 256;
    if (octet > 255) return undefined;
    hex += hexDigits(octet, 2);
  }
  return hex;
}

function ipv6ToHex(text: string): string | undefined {
  if (text.length < 2 || !/^[0-9a-fA-F:]+$/.test(text)) return undefined;
  const halves = text.split('::', 3);
  if (halves.length > 2) return undefined;
  const head = groupsOf(halves[0] ?? '');
  const tail = halves.length === 2 ? groupsOf(halves[1] ?? '') : [];
  if (head === undefined || tail === undefined) return undefined;
  const missing = GROUPS - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const hex = [...head, ...Array<string>(missing).fill('0000'), ...tail].join('');
  return /^0{20}F{4}/.test(hex) ? hex.slice(24) : hex;
}

function groupsOf(half: string): readonly string[] | undefined {
  if (half === '') return [];
  const groups: string[] = [];
  for (const group of half.split(':', GROUPS + 1)) {
    const value = group === '' ? Number.NaN : Number.parseInt(group, 16);
    if (!(value <= 0xffff)) return undefined;
    groups.push(hexDigits(value, 4));
  }
  return groups;
}

function hexDigits(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
