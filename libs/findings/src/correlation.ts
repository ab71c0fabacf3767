import { createHash } from 'node:crypto';

import { productOf } from './asff/products.js';
import type { Finding } from './finding.js';

/**
 * One key for the copies of one finding, 64 hex digits: of the product without generation, the account, the Region and
 * the finding's own id there. It groups, it does not identify: who can import findings of a product can repeat its key.
 * Suppress and mark by `incidentIdOf` only.
 *
 * | copies | one key |
 * | --- | --- |
 * | in the member account and in the administrator account | yes: account and Region are the finding's own |
 * | in the Region and in the aggregation Region | yes, the same way |
 * | in Security Hub CSPM (ASFF) and in Security Hub (OCSF), of an AWS product | yes, where the uid is the `Id` or ends like it |
 * | GuardDuty's own event, or its API, and Security Hub | yes; the detector in the ARN does not count |
 * | of a partner's product | no, where the V2 product uid is a name or an id and the ASFF product an ARN of two names |
 * | of a custom product (`product/ACCOUNT/default`) | only where both formats carry the same product, account, Region and id |
 * | of one control in several standards, with consolidated control findings off | no: Security Hub makes one finding a standard |
 * | of a control before and after consolidated control findings were switched | no: Security Hub makes new findings |
 * | an exposure finding and the findings that contribute to it | no: they are different findings |
 * | that lack the Region, where the product is no ARN either | no |
 *
 * Source: AWS Security Hub User Guide, "Sample exposure finding" (ids of Inspector and of controls in OCSF are the ARNs
 * of ASFF), and public findings of GuardDuty in each format. Unverified, and therefore left out of the key: whether the
 * administrator's copy of a GuardDuty finding names the member's detector.
 *
 * @example correlationKeyOf(readFinding(asff)) === correlationKeyOf(readFinding(ocsf)) // true for copies
 */
export function correlationKeyOf(finding: Finding): string {
  const product = finding.product ?? productOf(finding.productArn) ?? finding.productArn;
  const parts = [product, finding.accountId, finding.region ?? '', ownId(product, finding.id)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

const FINDING_LENGTH = '/finding/'.length;

/** Of the ARN of an AWS product's finding what is after `finding/`; any other id as it is. */
function ownId(product: string, id: string): string {
  if (!product.startsWith('aws/') || !id.startsWith('arn:')) return id;
  const start = Math.max(id.lastIndexOf('/finding/'), id.lastIndexOf(':finding/'));
  const own = start < 0 ? '' : id.slice(start + FINDING_LENGTH);
  return own === '' || own.includes('/') ? id : own;
}
