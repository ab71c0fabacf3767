import type { Indicator, IndicatorTag, IndicatorType } from '../indicator.js';
import { hostOf } from './host-of.js';
import { isUnder, nameTagOf } from './names.js';
import { isWithin, prefixOf, specialTagOf, type Prefix } from './ranges.js';

/** What a caller says is theirs. */
export interface Own {
  /** Account ids of twelve digits. */
  readonly accounts?: readonly string[];
  /** Addresses and ranges (`203.0.113.0/24`, `2001:db8::/32`). What is neither matches nothing. */
  readonly cidrs?: readonly string[];
  /** Names; all under them are meant too. In small letters. */
  readonly domains?: readonly string[];
}

export interface ClassifyOptions {
  readonly own?: Own;
  /** Values that are known to be harmless, as {@link Indicator.value} has them; domains with all that is under them. */
  readonly harmless?: ReadonlySet<string>;
}

/** MD5, SHA-1, SHA-256 and SHA-512 of nothing. */
const EMPTY_FILES = new Set([
  'd41d8cd98f00b204e9800998ecf8427e',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
]);

/**
 * What is known of a value by itself: its tags in alphabetical order, each once. No network, no clock.
 *
 * `private`, `reserved` and `documentation` are IANA's (RFC 6890, RFC 5737, RFC 3849, RFC 2606); `aws-owned` are AWS's own
 * hosts, not what customers run under its names (`ec2-203-0-113-9.compute-1.amazonaws.com` has no tag); `warning-list` are
 * the sites of advisories, standards and vendors, hashes of empty files, and what `harmless` names; `own` is what `own` names.
 *
 * @example classify({ type: 'ipv4-addr', value: '10.0.0.5' }) // ['private']
 */
export function classify(
  { type, value }: Pick<Indicator, 'type' | 'value'>,
  { own, harmless }: ClassifyOptions = {},
): readonly IndicatorTag[] {
  const tags: IndicatorTag[] = [];
  if (harmless?.has(value) === true) tags.push('warning-list');
  const host = hostOf(type, value);
  if (host !== undefined) {
    const address = prefixOf(host);
    const tag = address === undefined ? nameTagOf(host, type === 'url') : specialTagOf(address);
    if (tag !== undefined) tags.push(tag);
    if (own !== undefined && isOwnHost(host, address, own)) tags.push('own');
    if (harmless !== undefined && address === undefined && hasParentIn(host, harmless))
      tags.push('warning-list');
  } else {
    if (isKnownValue(type, value)) tags.push(type === 'file' ? 'warning-list' : 'aws-owned');
    if (own?.accounts?.includes(accountOf(type, value) ?? '') === true) tags.push('own');
  }
  return tags.length < 2 ? tags : [...new Set(tags)].sort();
}

/** A file without anything in it, and what is AWS's own. */
function isKnownValue(type: IndicatorType, value: string): boolean {
  if (type === 'file') return EMPTY_FILES.has(value);
  if (type === 'aws-principal') return /\.amazonaws\.com(?:\.cn)?$/.test(value);
  return type === 'aws-arn' && /^arn:[a-z-]+:iam::aws:/.test(value);
}

function isOwnHost(host: string, address: Prefix | undefined, { cidrs, domains }: Own): boolean {
  if (address === undefined) return domains !== undefined && isUnder(host, domains);
  return cidrs !== undefined && prefixesOf(cidrs).some((range) => isWithin(address, range));
}

/** Lists of callers, read once. */
const prefixes = new WeakMap<readonly string[], readonly Prefix[]>();

function prefixesOf(cidrs: readonly string[]): readonly Prefix[] {
  const known = prefixes.get(cidrs);
  if (known !== undefined) return known;
  const read = cidrs.map(prefixOf).filter((prefix) => prefix !== undefined);
  prefixes.set(cidrs, read);
  return read;
}

function hasParentIn(name: string, names: ReadonlySet<string>): boolean {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1))
    if (names.has(name.slice(dot + 1))) return true;
  return names.has(name);
}

function accountOf(type: IndicatorType, value: string): string | undefined {
  if (type === 'aws-account-id') return value;
  return type === 'aws-arn' || type === 'aws-principal' ? value.split(':', 5)[4] : undefined;
}
