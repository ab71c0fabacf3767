import { ipv4NumberOf, ipv6GroupsOf } from '../text/addresses.js';
import type { IndicatorTag } from '../indicator.js';

type Range = readonly [cidr: string, tag: IndicatorTag];

/** Source: IANA's registries of special-purpose addresses (RFC 6890), RFC 5737, RFC 3849, RFC 9637. */
const IPV4: readonly Range[] = [
  ['0.0.0.0/8', 'reserved'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'private'],
  ['127.0.0.0/8', 'reserved'],
  ['169.254.0.0/16', 'reserved'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'reserved'],
  ['192.0.2.0/24', 'documentation'],
  ['192.168.0.0/16', 'private'],
  ['198.18.0.0/15', 'reserved'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'reserved'],
  ['240.0.0.0/4', 'reserved'],
];
const IPV6: readonly Range[] = [
  ['::/127', 'reserved'],
  ['100::/64', 'reserved'],
  ['2001:db8::/32', 'documentation'],
  ['3fff::/20', 'documentation'],
  ['5f00::/16', 'reserved'],
  ['fc00::/7', 'private'],
  ['fe80::/10', 'reserved'],
  ['ff00::/8', 'reserved'],
];

/** An address or a range as bits, most significant first; IPv4 and IPv6 apart by their length. */
interface Bits {
  readonly bits: string;
}

/** The leading bits that all addresses of a range share; undefined where the text is neither an address nor a range. */
export function prefixBitsOf(text: string): Bits | undefined {
  const [address = '', length] = text.split('/', 2);
  const number = ipv4NumberOf(address);
  const groups = number === undefined ? ipv6GroupsOf(address) : undefined;
  if (number === undefined && groups === undefined) return undefined;
  const bits =
    number !== undefined
      ? `4${number.toString(2).padStart(32, '0')}`
      : `6${(groups as readonly number[]).map((group) => group.toString(2).padStart(16, '0')).join('')}`;
  return { bits: length === undefined ? bits : bits.slice(0, 1 + Number(length)) };
}

/** Whether every address of `inner` is one of `outer`. */
export function isWithin(inner: Bits, outer: Bits): boolean {
  return inner.bits.startsWith(outer.bits);
}

let ranges: readonly (readonly [Bits, IndicatorTag])[] | undefined;

/** What the registries say of an address or a range. A range wider than /8 (IPv6: /16) is nobody's: reserved. */
export function specialTagOf(text: string): IndicatorTag | undefined {
  const address = prefixBitsOf(text);
  if (address === undefined) return undefined;
  if (address.bits.length < (address.bits.startsWith('4') ? 9 : 17)) return 'reserved';
  const mapped = mappedBitsOf(address);
  ranges ??= [...IPV4, ...IPV6].map(([cidr, tag]) => [prefixBitsOf(cidr) as Bits, tag]);
  return ranges.find(([range]) => isWithin(mapped, range))?.[1];
}

const MAPPED = `6${'0'.repeat(80)}${'1'.repeat(16)}`;

function mappedBitsOf(address: Bits): Bits {
  return address.bits.startsWith(MAPPED) ? { bits: `4${address.bits.slice(MAPPED.length)}` } : address;
}
