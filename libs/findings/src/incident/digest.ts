import type { SeverityLabel } from '../severity.js';

/** One finding of a digest. Cleaned and bounded, not escaped. */
export interface DigestFinding {
  readonly id: string;
  readonly product_arn: string;
  readonly severity: SeverityLabel | 'UNKNOWN';
  readonly title: string;
  readonly account: string;
  readonly region: string;
  /** ARN or id of its first resource. */
  readonly resource?: string;
}

/** What a `digest` notice is about: findings that are told together, not one by one. */
export interface IncidentDigest {
  /**
   * Why they are told together. `storm`: too many of one rule in a few minutes; `gather`: the policy gathers them for their
   * owner; `backlog`: they are older than the installation.
   */
  readonly kind: string;
  /** What they share: product and rule of a storm, the team of what is gathered. */
  readonly key: string;
  /** Findings that this digest tells. */
  readonly count: number;
  /** `count` by severity; what is not there is 0. */
  readonly by_severity: Readonly<Partial<Record<SeverityLabel | 'UNKNOWN', number>>>;
  /** ISO 8601: when the first and the last of them were gathered. */
  readonly from: string;
  readonly to: string;
  /** At most 10, those with most findings first; `account_count` says how many there are. */
  readonly accounts: readonly string[];
  readonly account_count: number;
  readonly regions: readonly string[];
  readonly region_count: number;
  /** The worst first; at most 20 and 8,000 bytes of JSON. */
  readonly findings: readonly DigestFinding[];
  /** Findings that are not listed. */
  readonly more: number;
  /** Gathered, and closed before this was sent. Not in `count`. */
  readonly closed: number;
  /** Gathered, and told on their own since, as they grew worse. Not in `count`. */
  readonly told: number;
}
