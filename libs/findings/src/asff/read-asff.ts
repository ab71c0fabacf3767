import { COMPLIANCE_STATUSES, RECORD_STATES, WORKFLOW_STATUSES, type Finding } from '../finding.js';
import { missingMembers } from '../missing-members.js';
import { isText, type RawObject } from '../raw-members.js';
import { readTextMap } from '../text-map.js';
import { isPrototypePolluted, ownMembers, type Members } from './own-members.js';
import { partsOfProductArn } from './product-of-arn.js';
import { readNote, readRemediation, readResources, readTypes, textOrAbsent } from './read-parts.js';
import { readSeverity } from './read-severity.js';

type TopLevel =
  | 'Id'
  | 'ProductArn'
  | 'AwsAccountId'
  | 'AwsAccountName'
  | 'Region'
  | 'ProductName'
  | 'CompanyName'
  | 'GeneratorId'
  | 'Types'
  | 'Title'
  | 'Description'
  | 'Severity'
  | 'FindingProviderFields'
  | 'Workflow'
  | 'RecordState'
  | 'Compliance'
  | 'CreatedAt'
  | 'UpdatedAt'
  | 'FirstObservedAt'
  | 'Resources'
  | 'Note'
  | 'UserDefinedFields'
  | 'Sample'
  | 'Remediation'
  | 'SourceUrl';

/**
 * Reads one ASFF finding. Only the members that Tocsin uses are walked; a member of a type that AWS does not document
 * counts as absent, so that one odd member hides no finding. `Id`, `ProductArn` and `AwsAccountId` must be texts.
 * `AsffFindingSchema` says the same in zod; a spec holds the two together.
 *
 * @throws FindingReadError naming every one of the three that is missing
 */
export function readAsff(raw: RawObject): Finding {
  const polluted = isPrototypePolluted();
  const asff: Members<TopLevel> = ownMembers<TopLevel>(raw, polluted) ?? {};
  const { Id: id, ProductArn: productArn, AwsAccountId: accountId } = asff;
  if (!isText(id) || !isText(productArn) || !isText(accountId)) {
    throw missingMembers([
      ['/Id', id],
      ['/ProductArn', productArn],
      ['/AwsAccountId', accountId],
    ]);
  }
  const arn = partsOfProductArn(productArn);
  const compliance = ownMembers<'Status' | 'SecurityControlId'>(asff.Compliance, polluted);
  const provided = ownMembers<'Severity' | 'Types'>(asff.FindingProviderFields, polluted);
  return Object.freeze<Finding>({
    format: 'asff',
    id,
    productArn,
    product: arn.product,
    accountId,
    accountName: textOrAbsent(asff.AwsAccountName),
    partition: arn.partition,
    region: textOrAbsent(asff.Region) ?? arn.region,
    productName: textOrAbsent(asff.ProductName),
    companyName: textOrAbsent(asff.CompanyName),
    generatorId: textOrAbsent(asff.GeneratorId),
    types: readTypes(Array.isArray(asff.Types) ? asff.Types : provided?.Types),
    title: textOrAbsent(asff.Title),
    description: textOrAbsent(asff.Description),
    severity: readSeverity(asff.Severity, provided?.Severity, polluted),
    workflowStatus: oneOf(WORKFLOW_STATUSES, ownMembers<'Status'>(asff.Workflow, polluted)?.Status),
    recordState: oneOf(RECORD_STATES, asff.RecordState),
    complianceStatus: oneOf(COMPLIANCE_STATUSES, compliance?.Status),
    controlId: textOrAbsent(compliance?.SecurityControlId),
    createdAt: textOrAbsent(asff.CreatedAt),
    updatedAt: textOrAbsent(asff.UpdatedAt),
    firstObservedAt: textOrAbsent(asff.FirstObservedAt),
    resources: readResources(asff.Resources, polluted),
    note: readNote(asff.Note, polluted),
    userDefinedFields: readTextMap(asff.UserDefinedFields),
    sample: asff.Sample === true,
    remediation: readRemediation(asff.Remediation, polluted),
    sourceUrl: textOrAbsent(asff.SourceUrl),
    raw,
  });
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return (allowed as readonly unknown[]).includes(value) ? (value as T) : undefined;
}
