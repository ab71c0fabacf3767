import type { HashAlgorithm, Indicator } from '../indicator.js';
import { isIpv4, isIpv6 } from '../ip-version.js';
import type { Reputation } from '../reputation/reputation.js';
import { counting } from '../score/counting.js';
import { indicatorKey } from '../score/indicator-key.js';
import type { ScoredIndicator } from '../score/threat-context.js';
import { threatModel } from '../score/threat-model.js';
import { weigh } from '../score/weigh.js';
import { isDomainName, isMailAddress } from './address-forms.js';
import { hashAlgorithm } from './hash-algorithm.js';

/** Source: `ThreatIntelIndicatorType` of @aws-sdk/client-securityhub. */
export type ThreatIntelIndicatorType =
  | 'DOMAIN'
  | 'EMAIL_ADDRESS'
  | 'HASH_MD5'
  | 'HASH_SHA1'
  | 'HASH_SHA256'
  | 'HASH_SHA512'
  | 'IPV4_ADDRESS'
  | 'IPV6_ADDRESS'
  | 'URL';

/** An entry of `ThreatIntelIndicators` of the AWS Security Finding Format. */
export interface ThreatIntelIndicator {
  readonly Type: ThreatIntelIndicatorType;
  readonly Value: string;
  readonly Source?: string;
  readonly LastObservedAt?: string;
}

/** Source: AWS Security Hub API reference, AwsSecurityFinding and ThreatIntelIndicator. */
const MOST = 5;
const LONGEST_VALUE = 512;
const LONGEST_SOURCE = 64;
const HASHES: Readonly<Record<HashAlgorithm, ThreatIntelIndicatorType | undefined>> = {
  MD5: 'HASH_MD5',
  'SHA-1': 'HASH_SHA1',
  'SHA-256': 'HASH_SHA256',
  'SHA-512': 'HASH_SHA512',
  SSDEEP: undefined,
};

/** What stands beside each entry. */
export interface ThreatIntelOptions {
  /** Who says so; cut at 64 characters. */
  readonly source?: string;
  /** ISO 8601; the `lastSeen` of an indicator goes first. What is no date is left out. */
  readonly observedAt?: string;
  /** Those that are called malicious come first. */
  readonly verdicts?: readonly Reputation[];
}

/**
 * `ThreatIntelIndicators` of the AWS Security Finding Format: the five heaviest that may be hostile and that the format has a
 * type for. A value of more than 512 characters is left out: cut, it would be another. Empty: leave the member out, since AWS
 * takes 1 to 5.
 *
 * @example toThreatIntelIndicators(indicators, { source: 'deny-list' })
 * // [{ Type: 'IPV4_ADDRESS', Value: '198.51.100.7', Source: 'deny-list' }]
 * @see https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_ThreatIntelIndicator.html
 */
export function toThreatIntelIndicators(
  indicators: readonly ScoredIndicator[],
  options: ThreatIntelOptions = {},
): readonly ThreatIntelIndicator[] {
  const source = options.source?.slice(0, LONGEST_SOURCE).toWellFormed().trim();
  const said = options.verdicts ?? [];
  return [...counting(indicators).kept]
    .map(([key, entries]) => {
      const answers = said.filter((verdict) => indicatorKey(verdict) === key);
      const { weight } = weigh(entries, answers, { now: '1970-01-01T00:00:00Z' }, threatModel);
      const lastSeen = entries.map((entry) => date(entry.lastSeen)).reduce(later) ?? date(options.observedAt);
      return { indicator: entries[0], weight, lastSeen };
    })
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ indicator, lastSeen }) => {
      const type = typeOf(indicator);
      if (type === undefined || indicator.value.length > LONGEST_VALUE) return [];
      return {
        Type: type,
        Value: indicator.value,
        ...(source ? { Source: source } : {}),
        ...(lastSeen === undefined ? {} : { LastObservedAt: lastSeen }),
      };
    })
    .slice(0, MOST);
}

function typeOf(indicator: Indicator): ThreatIntelIndicatorType | undefined {
  const { type, value } = indicator;
  if (type === 'ipv4-addr') return isIpv4(value) ? 'IPV4_ADDRESS' : undefined;
  if (type === 'ipv6-addr') return isIpv6(value) ? 'IPV6_ADDRESS' : undefined;
  if (type === 'domain-name') return isDomainName(value) ? 'DOMAIN' : undefined;
  if (type === 'email-addr') return isMailAddress(value) ? 'EMAIL_ADDRESS' : undefined;
  if (type === 'url') return URL.canParse(value) ? 'URL' : undefined;
  const algorithm = type === 'file' ? hashAlgorithm(indicator) : undefined;
  return algorithm === undefined ? undefined : HASHES[algorithm];
}

function date(time: string | undefined): string | undefined {
  const at = new Date(time ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}
