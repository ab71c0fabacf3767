import type { IndicatorRole } from '../indicator.js';
import { keyOf, type Key, type Kind } from './keys.js';

/** A record that says in one member what another holds. */
export interface NamedValue {
  readonly kind: Kind;
  readonly value: string;
  /** The member that holds it, as written. */
  readonly member: string;
  readonly role: IndicatorRole;
  /** Names that say whose it is, the outermost first. */
  readonly around: readonly Key[];
}

/** Source: https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_ThreatIntelIndicator.html */
const ASFF_TYPES: Readonly<Record<string, Kind>> = {
  DOMAIN: 'host',
  EMAIL_ADDRESS: 'mail',
  HASH_MD5: 'hash',
  HASH_SHA1: 'hash',
  HASH_SHA256: 'hash',
  HASH_SHA512: 'hash',
  IPV4_ADDRESS: 'host',
  IPV6_ADDRESS: 'host',
  URL: 'url',
};

/** An entry of ASFF's ThreatIntelIndicators. */
export function threatIndicatorOf(record: object, key: string): NamedValue | undefined {
  if (key !== 'threatintelindicators') return undefined;
  const { Type: type, Value: value } = record as { Type?: unknown; Value?: unknown };
  const kind = typeof type === 'string' && Object.hasOwn(ASFF_TYPES, type) ? ASFF_TYPES[type] : undefined;
  if (kind === undefined || typeof value !== 'string') return undefined;
  return { kind, value, member: 'Value', role: kind === 'hash' ? 'artifact' : 'source', around: [] };
}

/** Source: https://schema.ocsf.io/1.9.0/objects/observable (type_id) */
const OCSF_TYPES: Readonly<Record<number, Kind>> = {
  1: 'host',
  2: 'host',
  3: 'mac',
  5: 'mail',
  6: 'url',
  8: 'hash',
  10: 'arn',
  12: 'host',
  16: 'agent',
  18: 'cve',
  19: 'key',
  45: 'path',
};
/** Source: https://schema.ocsf.io/1.9.0/objects/osint (type_id) */
const OSINT_TYPES: Readonly<Record<number, Kind>> = {
  1: 'host',
  2: 'host',
  3: 'host',
  4: 'hash',
  5: 'url',
  6: 'agent',
  9: 'mail',
  10: 'cve',
};

/** An observable of OCSF, whose name is the path of the value that it repeats; or an entry of `osint`. */
export function observableOf(record: object, key: string): NamedValue | undefined {
  const isOsint = key === 'osint';
  if (!isOsint && key !== 'observables') return undefined;
  const { type_id: type, value, name } = record as { type_id?: unknown; value?: unknown; name?: unknown };
  const kind = typeof type === 'number' ? (isOsint ? OSINT_TYPES : OCSF_TYPES)[type] : undefined;
  if (kind === undefined || typeof value !== 'string') return undefined;
  const around = typeof name === 'string' && name.length <= 512 ? name.split(/[.[\]]+/).map(keyOf) : [];
  const role = isOsint ? 'source' : 'unknown';
  return { kind, value, member: 'value', role, around: around.slice(0, -1) };
}
