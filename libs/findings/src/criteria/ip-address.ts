const DECIMAL = /^(0|[1-9]\d{0,2})$/;
const V6_GROUP = /^[\da-f]{1,4}$/i;
/** The longest text of an address: eight groups, the last two of which are a dotted IPv4 address. */
const LONGEST = 45;

/** A block of addresses: each group of an address of it, masked, is the base. */
export type Cidr = readonly { readonly mask: number; readonly base: number }[];

/**
 * An IP address as its groups of 16 bits: two of IPv4, eight of IPv6. An IPv4-mapped IPv6 address is its IPv4 address.
 * An octet with a leading zero, which some read as octal, a zone and anything else are none.
 */
export function readAddress(text: string): readonly number[] | undefined {
  if (text.length > LONGEST) return undefined;
  return text.includes(':') ? readV6(text) : readV4(text);
}

/**
 * Reads `198.51.100.0/24`, or one address. Bits behind the mask do not count. Of an IPv4-mapped block at least the
 * first 96 bits are in the mask.
 */
export function readCidr(text: string): Cidr | undefined {
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  const groups = readAddress(address);
  if (groups === undefined) return undefined;
  const size = groups.length * 16;
  const bits = readDecimal(slash < 0 ? String(size) : text.slice(slash + 1));
  const length = slash >= 0 && size === 32 && address.includes(':') ? bits - 96 : bits;
  if (!(length >= 0 && length <= size)) return undefined;
  return groups.map((group, index) => {
    const ones = Math.min(16, Math.max(0, length - index * 16));
    const mask = 0xffff - (0xffff >> ones);
    return { mask, base: group & mask };
  });
}

/** Whether an address is in a block. A block of one family has no address of the other. */
export function isWithin(block: Cidr, groups: readonly number[]): boolean {
  if (groups.length !== block.length) return false;
  return block.every(({ mask, base }, index) => ((groups[index] as number) & mask) === base);
}

function readV4(text: string): readonly number[] | undefined {
  const octets = text.split('.').map(readDecimal);
  const [a, b, c, d] = octets as [number, number, number, number];
  if (octets.length !== 4 || !octets.every((octet) => octet <= 255)) return undefined;
  return [a * 256 + b, c * 256 + d];
}

/** NaN for what is no number, has a leading zero or more than three digits. */
function readDecimal(text: string): number {
  return DECIMAL.test(text) ? Number(text) : NaN;
}

function readV6(text: string): readonly number[] | undefined {
  const halves = withoutDots(text).split('::').map(readGroups);
  const [head, tail = []] = halves;
  if (head === undefined || halves.length > 2 || halves.includes(undefined)) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  return unmapped([...head, ...Array<number>(missing).fill(0), ...tail]);
}

/** `::ffff:192.0.2.1` as `::ffff:c000:201`. */
function withoutDots(text: string): string {
  const at = text.lastIndexOf(':') + 1;
  const groups = readV4(text.slice(at));
  return groups === undefined
    ? text
    : text.slice(0, at) + groups.map((group) => group.toString(16)).join(':');
}

function readGroups(text: string): readonly number[] | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  return groups.every((group) => V6_GROUP.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : undefined;
}

function unmapped(groups: readonly number[]): readonly number[] {
  const isMapped = groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);
  return isMapped ? groups.slice(6) : groups;
}
