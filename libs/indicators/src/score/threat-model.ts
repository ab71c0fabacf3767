import type { IndicatorType } from '../indicator.js';

/** How much one indicator of a type says, and for how long. */
export interface TypeWeight {
  /** 0 to 1. */
  readonly weight: number;
  /** Days until it says nothing. Absent: it does not age. */
  readonly lifetime?: number;
  /** Above 1 most is lost early, below 1 late. Needed with `lifetime`. */
  readonly speed?: number;
}

/** Where an indicator stood: in a product's list of threats, in a field, defanged in a text, or just in a text. */
export type Standing = 'threat-list' | 'field' | 'defanged' | 'text';

/** Label of the severity of a finding. */
export type SeverityLabel = 'INFORMATIONAL' | 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';

/** All numbers of the score. Data: `adjustThreatModel` changes some of them. Every weight is from 0 to 1. */
export interface ThreatModel {
  readonly types: Readonly<Record<IndicatorType, TypeWeight>>;
  readonly standings: Readonly<Record<Standing, number>>;
  /** The least weight of a type that a product found in its list of threats. */
  readonly listed: number;
  /** What a CVE weighs that is exploited in the wild; one with an EPSS has that share of it. */
  readonly exploited: number;
  /** `malicious`: weight of such a verdict. `benign`: what is left of the indicator after one, where none says malicious. */
  readonly verdicts: Readonly<Record<'malicious' | 'benign', number>>;
  /** How far a provider is trusted, by its name. Others: 1. */
  readonly trust: Readonly<Record<string, number>>;
  /** How far the severity strengthens what the indicators say. It never makes a threat of nothing. */
  readonly severities: Readonly<Record<SeverityLabel, number>>;
  /** The lowest score of each band but the lowest, which begins at 0. */
  readonly bands: Readonly<Record<'medium' | 'high' | 'critical', number>>;
}

const NETWORK = { lifetime: 120, speed: 2 };

/**
 * The numbers that are used unless you say otherwise. `docs/threat-score.md` says where each comes from.
 *
 * @example threatModel.types['ipv4-addr'].weight // 0.35
 */
export const threatModel: ThreatModel = {
  types: {
    file: { weight: 0.6, lifetime: 1095, speed: 0.5 },
    url: { weight: 0.5, ...NETWORK },
    'domain-name': { weight: 0.4, ...NETWORK },
    'cryptocurrency-address': { weight: 0.4, lifetime: 1095, speed: 0.5 },
    'ipv4-addr': { weight: 0.35, ...NETWORK },
    'ipv6-addr': { weight: 0.35, ...NETWORK },
    'email-addr': { weight: 0.25, ...NETWORK },
    cidr: { weight: 0.25, ...NETWORK },
    vulnerability: { weight: 0.2 },
    'attack-pattern': { weight: 0.15 },
    'windows-registry-key': { weight: 0.15, lifetime: 365, speed: 1 },
    'autonomous-system': { weight: 0.1, ...NETWORK },
    'user-agent': { weight: 0.1, ...NETWORK },
    'file-path': { weight: 0.1, lifetime: 365, speed: 1 },
    'mac-addr': { weight: 0.05, ...NETWORK },
    'aws-arn': { weight: 0 },
    'aws-account-id': { weight: 0 },
    'aws-access-key-id': { weight: 0 },
    'aws-principal': { weight: 0 },
  },
  standings: { 'threat-list': 1, field: 0.8, defanged: 0.7, text: 0.5 },
  listed: 0.6,
  exploited: 0.6,
  verdicts: { malicious: 0.7, benign: 0.1 },
  trust: {},
  severities: { INFORMATIONAL: 0, LOW: 0.1, MEDIUM: 0.25, HIGH: 0.5, CRITICAL: 0.75 },
  bands: { medium: 30, high: 60, critical: 85 },
};
