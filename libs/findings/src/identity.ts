import { createHash } from 'node:crypto';

import type { Finding } from './finding.js';

/** What names a finding to Security Hub. */
export interface FindingIdentity {
  /** ASFF `ProductArn`, verbatim; OCSF `metadata.product.uid`, else the product's name. */
  readonly productArn: string;
  /** ASFF `Id`, verbatim; OCSF `finding_info.uid`. */
  readonly id: string;
  /** @default 'asff' */
  readonly format?: Finding['format'];
  /** Part of the name of an OCSF finding: `cloud.account.uid`. */
  readonly accountId?: string;
}

/**
 * The key of a finding in a ledger: a SHA-256 as 64 hex digits, of `ProductArn`, a line feed and `Id`; of an OCSF
 * finding of the product, a line feed, the uid, a line feed and the account, the three that name it to Security Hub. It
 * names the finding, never one version of it. The copy of a finding in another format has another key: see
 * `correlationKeyOf`.
 *
 * Source: AWS Security Hub API reference, types AwsSecurityFindingIdentifier and OcsfFindingIdentifier.
 *
 * @example findingKey(finding) // '9b2f…'
 */
export function findingKey({ productArn, id, format, accountId }: FindingIdentity): string {
  const account = format === 'ocsf' ? `\n${accountId ?? ''}` : '';
  return createHash('sha256').update(`${productArn}\n${id}${account}`).digest('hex');
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
