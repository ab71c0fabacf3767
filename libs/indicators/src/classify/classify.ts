import type { Indicator, IndicatorTag, IndicatorType } from '../indicator.js';
import { hostOf } from './host-of.js';
import { isUnder, nameTagOf } from './names.js';
import { isWithin, prefixBitsOf, specialTagOf } from './ranges.js';

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
  { own = {}, harmless }: ClassifyOptions = {},
): readonly IndicatorTag[] {
  const tags = new Set<IndicatorTag>();
  if (harmless?.has(value) === true) tags.add('warning-list');
  if (type === 'file' && EMPTY_FILES.has(value)) tags.add('warning-list');
  if (type === 'aws-principal' && /\.amazonaws\.com(?:\.cn)?$/.test(value)) tags.add('aws-owned');
  if (type === 'aws-arn' && /^arn:[a-z-]+:iam::aws:/.test(value)) tags.add('aws-owned');
  const account = accountOf(type, value);
  if (account !== undefined && own.accounts?.includes(account) === true) tags.add('own');
  const host = hostOf(type, value);
  if (host !== undefined) addTagsOfHost(tags, host, type === 'url', own, harmless);
  return [...tags].sort();
}

function addTagsOfHost(
  tags: Set<IndicatorTag>,
  host: string,
  page: boolean,
  own: Own,
  harmless: ReadonlySet<string> | undefined,
): void {
  const address = prefixBitsOf(host);
  const tag = address === undefined ? nameTagOf(host, page) : specialTagOf(host);
  if (tag !== undefined) tags.add(tag);
  if (address === undefined) {
    if (own.domains !== undefined && isUnder(host, own.domains)) tags.add('own');
    if (harmless !== undefined && parentsOf(host).some((parent) => harmless.has(parent)))
      tags.add('warning-list');
    return;
  }
  for (const cidr of own.cidrs ?? []) {
    const range = prefixBitsOf(cidr);
    if (range !== undefined && isWithin(address, range)) tags.add('own');
  }
}

function parentsOf(name: string): string[] {
  const labels = name.split('.');
  return labels.map((_, at) => labels.slice(at).join('.'));
}

function accountOf(type: IndicatorType, value: string): string | undefined {
  if (type === 'aws-account-id') return value;
  return type === 'aws-arn' || type === 'aws-principal' ? value.split(':')[4] : undefined;
}
