/** Kinds of indicators: objects of STIX 2.1 where it has one; what is AWS's own is called after AWS. */
export const INDICATOR_TYPES = [
  'ipv4-addr',
  'ipv6-addr',
  'cidr',
  'domain-name',
  'url',
  'email-addr',
  'file',
  'mac-addr',
  'autonomous-system',
  'vulnerability',
  'attack-pattern',
  'user-agent',
  'file-path',
  'windows-registry-key',
  'aws-arn',
  'aws-account-id',
  'aws-access-key-id',
  'aws-principal',
  'cryptocurrency-address',
] as const;

/** One of {@link INDICATOR_TYPES}. */
export type IndicatorType = (typeof INDICATOR_TYPES)[number];

/** How the hash of a `file` was made, spelled as STIX 2.1 spells it (hash-algorithm-ov). */
export type HashAlgorithm = 'MD5' | 'SHA-1' | 'SHA-256' | 'SHA-512' | 'SSDEEP';

/**
 * `source`: the other side. `target`: ours, whichever way the connection went. `reference`: a link or an id that only explains.
 * `artifact`: what was found, such as a file or a weakness. `unknown`: the text does not say.
 */
export type IndicatorRole = 'source' | 'target' | 'reference' | 'artifact' | 'unknown';

/** What is known of a value by itself. `own`: the caller named it as theirs. `warning-list`: a list of known harmless values has it. */
export type IndicatorTag =
  'private' | 'reserved' | 'documentation' | 'aws-owned' | 'own' | 'sample' | 'warning-list';

/** Something that may tell of an attack. Immutable. */
export interface Indicator {
  readonly type: IndicatorType;
  /** Canonical: refanged, lower case where case means nothing, addresses in their shortest form. */
  readonly value: string;
  /** As it stood there. */
  readonly raw: string;
  /** Of `file`: what the value is. */
  readonly algorithm?: HashAlgorithm;
  /** JSON pointer (RFC 6901) into the raw finding. Absent for a text. */
  readonly pointer?: string;
  /** Where it first stood in a text, in UTF-16 units from its beginning. Absent for a finding. */
  readonly offset?: number;
  readonly role: IndicatorRole;
  /** In alphabetical order, each once. */
  readonly tags: readonly IndicatorTag[];
  /** 0 to 100, as STIX 2.1 has it: how sure it is that this is what `type` says. */
  readonly confidence: number;
  /** ISO 8601 in UTC: when the finding last saw this one at work, where it says so of it alone. */
  readonly lastSeen?: string;
}
