import { partitionOfArn, productOf, regionOfArn } from '../asff/products.js';
import type { Finding } from '../finding.js';
import { isText, listOf, memberOf, objectOf, textOf, type RawObject } from '../raw-members.js';
import { missingMembers } from '../missing-members.js';
import { NO_TEXTS } from '../text-map.js';
import { readResources } from './read-resources.js';
import { readSeverity } from './read-severity.js';
import { readComplianceStatus, readState } from './read-state.js';
import { timeOf } from './read-time.js';

/** True for what has a member that only OCSF findings have. */
export function isOcsf(raw: RawObject): boolean {
  return (
    memberOf(raw, 'class_uid') !== undefined ||
    memberOf(raw, 'finding_info') !== undefined ||
    memberOf(objectOf(raw, 'metadata'), 'product') !== undefined
  );
}

/**
 * Reads one OCSF finding, as AWS Security Hub sends it or as others write it. `finding_info.uid`, the product
 * (`metadata.product.uid`, else its name) and `cloud.account.uid` must be texts; any other member that is missing or of
 * another type counts as absent.
 *
 * Source: OCSF schema 1.0 to 1.8, finding classes; AWS Security Hub API reference, OcsfFindingIdentifier, for the three.
 * @throws FindingReadError naming every one of the three that is missing
 */
export function readOcsf(raw: RawObject): Finding {
  const info = objectOf(raw, 'finding_info');
  const product = objectOf(objectOf(raw, 'metadata'), 'product');
  const cloud = objectOf(raw, 'cloud');
  const account = objectOf(cloud, 'account');
  const id = memberOf(info, 'uid');
  const productUid = textOf(product, 'uid') ?? memberOf(product, 'name');
  const accountId = memberOf(account, 'uid');
  if (!isText(id) || !isText(productUid) || !isText(accountId)) {
    throw missingMembers([
      ['/finding_info/uid', id],
      ['/metadata/product/uid', productUid],
      ['/cloud/account/uid', accountId],
    ]);
  }

  const classUid = memberOf(raw, 'class_uid');
  const classNumber = typeof classUid === 'number' ? classUid : undefined;
  const title = textOf(info, 'title');
  const ofProduct = productOf(productUid);
  return Object.freeze<Finding>({
    format: 'ocsf',
    id,
    productArn: productUid,
    product: ofProduct,
    accountId,
    accountName: textOf(account, 'name'),
    partition: partitionOfArn(productUid) ?? partitionIn(cloud) ?? partitionOfArn(id),
    region: textOf(cloud, 'region') ?? regionOfArn(productUid),
    productName: textOf(product, 'name'),
    companyName: textOf(product, 'vendor_name'),
    generatorId: readGenerator(raw, info),
    types: Object.freeze(listOf(info, 'types').filter(isText)),
    title,
    description: textOf(info, 'desc') ?? textOf(raw, 'message'),
    severity: readSeverity(raw),
    ...readState(raw, classNumber),
    complianceStatus: readComplianceStatus(raw),
    controlId: textOf(objectOf(raw, 'compliance'), 'control'),
    createdAt: timeOf(info, 'created_time') ?? timeOf(raw, 'time'),
    updatedAt: timeOf(info, 'modified_time') ?? timeOf(raw, 'time'),
    firstObservedAt: timeOf(info, 'first_seen_time'),
    resources: readResources(raw),
    note: readNote(raw),
    userDefinedFields: NO_TEXTS,
    classUid: classNumber,
    sample: ofProduct === 'aws/guardduty' && title?.startsWith('[SAMPLE]') === true,
    remediation: readRemediation(raw),
    sourceUrl: textOf(info, 'src_url'),
    raw,
  });
}

/** Others write the partitions of other clouds there. */
function partitionIn(cloud: RawObject | undefined): string | undefined {
  return partitionOfArn(`arn:${textOf(cloud, 'cloud_partition')}:`);
}

/** The rule that made the finding; `event_code` is the name of a Prowler check. */
function readGenerator(raw: RawObject, info: RawObject | undefined): string | undefined {
  const analytic = objectOf(info, 'analytic');
  return (
    textOf(analytic, 'name') ?? textOf(analytic, 'uid') ?? textOf(objectOf(raw, 'metadata'), 'event_code')
  );
}

/** `comment` is what BatchUpdateFindingsV2 writes; OCSF does not say who wrote it. */
function readNote(raw: RawObject): Finding['note'] {
  const text = textOf(raw, 'comment');
  return text === undefined ? undefined : Object.freeze({ text, updatedBy: 'unknown' });
}

/** The first reference that is an address: Prowler lists commands among them. */
function readRemediation(raw: RawObject): Finding['remediation'] {
  const remediation = objectOf(raw, 'remediation');
  const text = textOf(remediation, 'desc');
  const references = [...listOf(remediation, 'references'), ...listOf(remediation, 'kb_articles')];
  const url = references.find((reference) => isText(reference) && /^https?:\/\//.test(reference));
  return text === undefined && !isText(url)
    ? undefined
    : Object.freeze({ text, url: isText(url) ? url : undefined });
}
