import { createHash } from 'node:crypto';

/** What names a finding to Security Hub. */
export interface FindingIdentity {
  /** ASFF `ProductArn`, verbatim. */
  readonly productArn: string;
  /** ASFF `Id`, verbatim. */
  readonly id: string;
}

/**
 * The key of a finding in a ledger: the SHA-256 of ProductArn, a line feed and Id, as 64 hex digits. It names the
 * finding, never one version of it.
 *
 * @example findingKey(finding) // '9b2f…'
 */
export function findingKey({ productArn, id }: FindingIdentity): string {
  return createHash('sha256').update(`${productArn}\n${id}`).digest('hex');
}

/**
 * The id of the incident of a finding, and its dedup key at every destination: `tocsin-` and the first 40 hex digits of
 * {@link findingKey}, 47 characters of `[a-z0-9-]`.
 *
 * @example incidentIdOf(finding) // 'tocsin-9b2f…'
 */
export function incidentIdOf(identity: FindingIdentity): string {
  return `tocsin-${findingKey(identity).slice(0, 40)}`;
}
