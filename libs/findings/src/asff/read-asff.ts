import { describeFound } from '../describe-found.js';
import { FindingReadError, type Fault } from '../errors.js';
import type { ComplianceStatus, Finding, RecordState, WorkflowStatus } from '../finding.js';
import { isText, memberOf, objectOf, textMapOf, textOf, type RawObject } from '../raw-members.js';
import { partitionOfArn, productOf, regionOfArn } from './products.js';
import { readNote, readRemediation, readResources, readTypes } from './read-parts.js';
import { readSeverity } from './read-severity.js';

const WORKFLOW_STATUSES: readonly WorkflowStatus[] = ['NEW', 'NOTIFIED', 'RESOLVED', 'SUPPRESSED'];
const RECORD_STATES: readonly RecordState[] = ['ACTIVE', 'ARCHIVED'];
const COMPLIANCE_STATUSES: readonly ComplianceStatus[] = ['PASSED', 'WARNING', 'FAILED', 'NOT_AVAILABLE'];

/**
 * Reads one ASFF finding. Only the members that Tocsin uses are walked; a member of a type that AWS does not document
 * counts as absent, so that one odd member hides no finding. `Id`, `ProductArn` and `AwsAccountId` must be texts.
 *
 * @throws FindingReadError naming every one of the three that is missing
 */
export function readAsff(raw: RawObject): Finding {
  const id = memberOf(raw, 'Id');
  const productArn = memberOf(raw, 'ProductArn');
  const accountId = memberOf(raw, 'AwsAccountId');
  if (!isText(id) || !isText(productArn) || !isText(accountId)) throw missing({ id, productArn, accountId });

  const compliance = objectOf(raw, 'Compliance');
  return Object.freeze<Finding>({
    format: 'asff',
    id,
    productArn,
    product: productOf(productArn),
    accountId,
    accountName: textOf(raw, 'AwsAccountName'),
    partition: partitionOfArn(productArn),
    region: textOf(raw, 'Region') ?? regionOfArn(productArn),
    productName: textOf(raw, 'ProductName'),
    companyName: textOf(raw, 'CompanyName'),
    generatorId: textOf(raw, 'GeneratorId'),
    types: readTypes(raw),
    title: textOf(raw, 'Title'),
    description: textOf(raw, 'Description'),
    severity: readSeverity(raw),
    workflowStatus: oneOf(WORKFLOW_STATUSES, memberOf(objectOf(raw, 'Workflow'), 'Status')),
    recordState: oneOf(RECORD_STATES, memberOf(raw, 'RecordState')),
    complianceStatus: oneOf(COMPLIANCE_STATUSES, memberOf(compliance, 'Status')),
    controlId: textOf(compliance, 'SecurityControlId'),
    createdAt: textOf(raw, 'CreatedAt'),
    updatedAt: textOf(raw, 'UpdatedAt'),
    firstObservedAt: textOf(raw, 'FirstObservedAt'),
    resources: readResources(raw),
    note: readNote(raw),
    userDefinedFields: textMapOf(raw, 'UserDefinedFields'),
    sample: memberOf(raw, 'Sample') === true,
    remediation: readRemediation(raw),
    sourceUrl: textOf(raw, 'SourceUrl'),
    raw,
  });
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return (allowed as readonly unknown[]).includes(value) ? (value as T) : undefined;
}

function missing(found: { id: unknown; productArn: unknown; accountId: unknown }): FindingReadError {
  const faults = [
    fault('/Id', found.id),
    fault('/ProductArn', found.productArn),
    fault('/AwsAccountId', found.accountId),
  ].filter((candidate) => candidate !== undefined);
  const [first = { path: '', expected: 'an ASFF finding', found: 'something else' }, ...more] = faults;
  return new FindingReadError([first, ...more]);
}

function fault(path: string, value: unknown): Fault | undefined {
  return isText(value)
    ? undefined
    : { path, expected: 'a text that is not blank', found: describeFound(value) };
}
