import { domainToASCII } from 'node:url';
import { isIpv4, isIpv6 } from '../ip-version.js';

const LABEL = /^(?!-)[\p{L}\p{M}\p{N}_-]{1,63}(?<!-)$/u;
/** A mail address without quotes. Source: RFC 5322, `dot-atom`, and RFC 6531. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** What RFC 3986 allows in a URI. */
const URI = /^[a-z][a-z0-9+.-]*:(?:[a-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})+$/i;

/** An IPv6 address in its shortest form, in hexadecimal alone: the schema of STIX takes no IPv4 inside. */
export const shortIpv6 = (value: string) => new URL(`http://[${value}]`).hostname.slice(1, -1);

/** The family of a network in CIDR notation, or `undefined`. */
export function familyOfCidr(value: string): 4 | 6 | undefined {
  const [address = '', bits = '', ...more] = value.split('/', 3);
  if (more.length > 0 || !/^(?:0|[1-9]\d{0,2})$/.test(bits)) return undefined;
  if (isIpv4(address)) return Number(bits) <= 32 ? 4 : undefined;
  return isIpv6(address) && Number(bits) <= 128 ? 6 : undefined;
}

/**
 * A domain name in ASCII and small letters; `undefined`: it is none. In any script, with underscores as DNS has them; the last label
 * is no number.
 */
export function asciiDomain(text: string): string | undefined {
  // `domainToASCII` reads as far as a host goes: `ok.example#.evil.example` would be ok.example.
  if (!isOfLabels(text)) return undefined;
  const name = domainToASCII(text).toLowerCase();
  return isOfLabels(name) && !/(?:^|\.)\d+$/.test(name) ? name : undefined;
}

const isOfLabels = (text: string) =>
  text.length <= 253 && text.split('.').every((label) => LABEL.test(label));

/** Whether a text is a domain name, as {@link asciiDomain} has it. */
export const isDomainName = (text: string) => asciiDomain(text) !== undefined;

/** Whether a text is a mail address, in any script. */
export function isMailAddress(value: string): boolean {
  const at = value.lastIndexOf('@');
  if (at < 1 || at > 64 || value.length > 320) return false;
  return LOCAL.test(value.slice(0, at)) && isDomainName(value.slice(at + 1)) && value.includes('.', at);
}

/** A URL as RFC 3986 writes it: as it is, or else as the URL standard reads it; `undefined`: neither. */
export function asUri(value: string): string | undefined {
  if (URI.test(value) && URL.canParse(value)) return value;
  const read = URL.parse(value)?.href;
  return read !== undefined && URI.test(read) ? read : undefined;
}
