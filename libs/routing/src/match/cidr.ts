import { ipToHex } from './ip-address.js';
import { textTest, type LeafTest } from './leaf.js';

/** First and last address of a CIDR block as hex digits; or what is wrong with it. */
export function cidrRange(
  block: string,
): { readonly first: string; readonly last: string } | { readonly fault: string } {
  let end = block.length;
  while (block[end - 1] === '/') end -= 1;
  const [address = '', bits, more] = block.slice(0, end).split('/', 3);
  if (bits === undefined || more !== undefined)
    return { fault: 'wants an address, one / and a number of mask bits' };
  if (!/^\+?[0-9]{1,10}$/.test(bits)) return { fault: 'has mask bits that are not a whole number' };
  const hex = ipToHex(address);
  if (hex === undefined) return { fault: 'does not begin with an IPv4 or IPv6 address' };
  const mask = Number(bits);
  const size = hex.length * 4;
  if (mask >= size)
    return { fault: `has ${mask} mask bits; an IPv${size === 32 ? 4 : 6} block has at most ${size - 1}` };
  const host = BigInt(size - mask);
  const base = (BigInt(`0x${hex}`) >> host) << host;
  const top = base | ((1n << host) - 1n);
  return { first: toHex(base, hex.length), last: toHex(top, hex.length) };
}

/**
 * Addresses are compared digit by digit, and the engine decides as soon as the digits do: an address of the other family
 * is in the block when its leading digits settle it. (2000::/3 holds 45.0.0.1; observed on event-ruler 2.0.1.)
 */
export function addressTest({ first, last }: { readonly first: string; readonly last: string }): LeafTest {
  return textTest((text) => {
    const hex = ipToHex(text);
    if (hex === undefined) return false;
    const digits = hex.slice(0, first.length);
    if (digits.length < first.length && (first.startsWith(digits) || last.startsWith(digits))) return false;
    return first <= digits && digits <= last;
  });
}

function toHex(value: bigint, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
