import { ipv4NumberOf, ipv6GroupsOf, isMapped } from '../text/addresses.js';
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

/** What all addresses of a range share: groups of 16 bits, two for IPv4 and eight for IPv6, and how many bits of them count. */
export interface Prefix {
  readonly groups: readonly number[];
  readonly length: number;
}

/** The prefix of an address or a range; undefined where the text is neither. */
export function prefixOf(text: string): Prefix | undefined {
  const stroke = text.indexOf('/');
  const address = stroke < 0 ? text : text.slice(0, stroke);
  const number = ipv4NumberOf(address);
  const groups =
    number === undefined ? ipv6GroupsOf(address) : [Math.floor(number / 65_536), number % 65_536];
  if (groups === undefined) return undefined;
  const bits = groups.length * 16;
  if (stroke < 0) return { groups, length: bits };
  const length = text.slice(stroke + 1);
  return /^\d{1,3}$/.test(length) && Number(length) <= bits ? { groups, length: Number(length) } : undefined;
}

/** Whether every address of `inner` is one of `outer`. */
export function isWithin(inner: Prefix, outer: Prefix): boolean {
  if (inner.groups.length !== outer.groups.length || inner.length < outer.length) return false;
  let left = outer.length;
  for (let at = 0; left > 0; at += 1, left -= 16) {
    const other = (inner.groups[at] as number) ^ (outer.groups[at] as number);
    if (left >= 16 ? other !== 0 : other >>> (16 - left) !== 0) return false;
  }
  return true;
}

let ranges: readonly (readonly [Prefix, IndicatorTag])[] | undefined;

/** What the registries say of an address or a range. A range wider than /8 (IPv6: /16) is nobody's: reserved. */
export function specialTagOf(prefix: Prefix): IndicatorTag | undefined {
  if (prefix.length < (prefix.groups.length === 2 ? 8 : 16)) return 'reserved';
  const plain = unmapped(prefix);
  ranges ??= [...IPV4, ...IPV6].map(([cidr, tag]) => [prefixOf(cidr) as Prefix, tag]);
  for (const [range, tag] of ranges) if (isWithin(plain, range)) return tag;
  return undefined;
}

function unmapped(prefix: Prefix): Prefix {
  const { groups, length } = prefix;
  return groups.length === 8 && length >= 96 && isMapped(groups)
    ? { groups: groups.slice(6), length: length - 96 }
    : prefix;
}
