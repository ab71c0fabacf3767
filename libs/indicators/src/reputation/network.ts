import { isIpv4, isIpv6 } from '../ip-version.js';
import { familyOfCidr, shortIpv6 } from '../output/address-forms.js';

/** A network: the first bits of an address. */
export interface Network {
  readonly family: 4 | 6;
  /** How many bits. An address alone has all 32 or 128. */
  readonly bits: number;
  /** These bits, as a number. */
  readonly prefix: bigint;
}

const WIDTH = { 4: 32, 6: 128 } as const;
/** ::ffff:0:0/96, which holds IPv4. Source: RFC 4291, section 2.5.5.2. */
const MAPPED = 0xffffn;

/** An address or a network in CIDR notation; bits behind the prefix are dropped. `undefined`: neither. IPv4 inside IPv6 is IPv4. */
export function readNetwork(text: string): Network | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return ofAddress(text);
  const family = familyOfCidr(text);
  if (family === undefined) return undefined;
  const bits = Number(text.slice(slash + 1));
  const address = numberOf(text.slice(0, slash), family);
  return narrowed(family, bits, address >> BigInt(WIDTH[family] - bits));
}

function ofAddress(text: string): Network | undefined {
  if (isIpv4(text)) return { family: 4, bits: 32, prefix: numberOf(text, 4) };
  if (!isIpv6(text)) return undefined;
  return narrowed(6, 128, numberOf(text, 6));
}

function narrowed(family: 4 | 6, bits: number, prefix: bigint): Network {
  if (family === 4 || bits < 96 || prefix >> BigInt(bits - 96) !== MAPPED) return { family, bits, prefix };
  return { family: 4, bits: bits - 96, prefix: prefix - (MAPPED << BigInt(bits - 96)) };
}

function numberOf(address: string, family: 4 | 6): bigint {
  if (family === 4) return address.split('.').reduce((number, octet) => (number << 8n) + BigInt(octet), 0n);
  const [before = '', after] = shortIpv6(address).split('::');
  const head = groupsOf(before);
  const tail = groupsOf(after ?? '');
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].reduce((number, group) => (number << 16n) + BigInt(`0x${group}`), 0n);
}

const groupsOf = (text: string) => (text === '' ? [] : text.split(':'));

/** The network that holds another and has fewer bits. */
export function widened({ family, bits, prefix }: Network, fewer: number): Network {
  return { family, bits: fewer, prefix: prefix >> BigInt(bits - fewer) };
}
