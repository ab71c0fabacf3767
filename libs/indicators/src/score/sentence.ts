import type { IndicatorType } from '../indicator.js';
import { sayValue } from './say-value.js';
import type { LeftOut, ThreatFactor } from './threat-score.js';

const LONGEST = 400;
const NAMED = 2;

const CALLED: Readonly<Record<IndicatorType, string>> = {
  'ipv4-addr': 'address',
  'ipv6-addr': 'address',
  cidr: 'network',
  'domain-name': 'domain',
  url: 'URL',
  'email-addr': 'mail address',
  file: 'file hash',
  'mac-addr': 'MAC address',
  'autonomous-system': 'autonomous system',
  vulnerability: 'vulnerability',
  'attack-pattern': 'technique',
  'user-agent': 'user agent',
  'file-path': 'path',
  'windows-registry-key': 'registry key',
  'aws-arn': 'ARN',
  'aws-account-id': 'account',
  'aws-access-key-id': 'access key',
  'aws-principal': 'principal',
  'cryptocurrency-address': 'wallet',
};

/** Why a finding scores 0 whatever it holds. */
export function sentenceOfState(state: 'sample' | 'archived' | 'suppressed'): string {
  return `Threat score 0: the finding is ${state === 'sample' ? 'a sample' : state}.`;
}

/** Why there is no score. */
export function sentenceOfUnknown(leftOut: readonly LeftOut[]): string {
  return `No threat score: the finding holds no indicator that could be rated${others(leftOut, '; ')}.`;
}

/** What made the score: the heaviest by name, the others by number. */
export function sentenceOfScore(
  score: number,
  factors: readonly ThreatFactor[],
  leftOut: readonly LeftOut[],
): string {
  const indicators = factors.filter(({ kind }) => kind === 'indicator');
  const parts = indicators.slice(0, NAMED).map((factor) => `${named(factor)} gives ${factor.points}`);
  const rest = indicators.slice(NAMED);
  if (rest.length > 0) {
    const points = rest.reduce((sum, factor) => sum + factor.points, 0);
    parts.push(`${rest.length} more ${rest.length === 1 ? 'gives' : 'give'} ${points}`);
  }
  const severity = factors.find(({ kind }) => kind === 'severity');
  if (severity !== undefined) parts.push(`severity ${severity.value} adds ${severity.points}`);
  const sentence = `Threat score ${score} of 100: ${parts.join('; ')}${others(leftOut, '; ')}.`;
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST - 1).toWellFormed()}…` : sentence;
}

function named({ type, value, because }: ThreatFactor): string {
  if (type === undefined) return value;
  return `${CALLED[type]} ${sayValue(type, value)} (${because.replace(/\s+/g, ' ').slice(0, 80)})`;
}

function others(leftOut: readonly LeftOut[], before: string): string {
  const count = leftOut.reduce((sum, part) => sum + part.count, 0);
  if (count === 0) return '';
  const why = leftOut.map(({ because }) => REASONS[because]).join(', ');
  return `${before}${count} ${count === 1 ? 'does' : 'do'} not count (${why})`;
}

const REASONS: Readonly<Record<LeftOut['because'], string>> = {
  ours: 'ours',
  harmless: 'known to be harmless',
  explains: 'only explaining',
  sample: 'a sample',
  weightless: 'telling nothing by itself',
  expired: 'too old',
};
