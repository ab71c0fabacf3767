import type { FilterKind } from './read-filter.js';

/** One key of the criteria: where its values are in a raw ASFF finding, how they compare, how many filters it takes. */
export interface CriteriaKey {
  readonly kind: FilterKind;
  /** Members from the root of the finding; `[]` stands for every entry of a list. */
  readonly path: string;
  readonly most: number;
}

/**
 * Every key of an automation rule's criteria.
 *
 * Source: AWS Security Hub API reference, type AutomationRulesFindingFilters (keys, kinds, numbers of filters) and
 * AwsSecurityFinding (paths). The last three are newer than the CloudFormation type AWS::SecurityHub::AutomationRule.
 */
const TABLE: readonly (readonly [key: string, kind: FilterKind, path: string, most?: number])[] = [
  ['ProductArn', 'string', 'ProductArn'],
  ['AwsAccountId', 'string', 'AwsAccountId', 100],
  ['Id', 'string', 'Id'],
  ['GeneratorId', 'string', 'GeneratorId', 100],
  ['Type', 'string', 'Types[]'],
  ['FirstObservedAt', 'date', 'FirstObservedAt'],
  ['LastObservedAt', 'date', 'LastObservedAt'],
  ['CreatedAt', 'date', 'CreatedAt'],
  ['UpdatedAt', 'date', 'UpdatedAt'],
  ['Confidence', 'number', 'Confidence'],
  ['Criticality', 'number', 'Criticality'],
  ['Title', 'string', 'Title', 100],
  ['Description', 'string', 'Description'],
  ['SourceUrl', 'string', 'SourceUrl'],
  ['ProductName', 'string', 'ProductName'],
  ['CompanyName', 'string', 'CompanyName'],
  ['SeverityLabel', 'string', 'Severity.Label'],
  ['ResourceType', 'string', 'Resources[].Type'],
  ['ResourceId', 'string', 'Resources[].Id', 100],
  ['ResourcePartition', 'string', 'Resources[].Partition'],
  ['ResourceRegion', 'string', 'Resources[].Region'],
  ['ResourceTags', 'map', 'Resources[].Tags'],
  ['ResourceDetailsOther', 'map', 'Resources[].Details.Other'],
  ['ComplianceStatus', 'string', 'Compliance.Status'],
  ['ComplianceSecurityControlId', 'string', 'Compliance.SecurityControlId'],
  ['ComplianceAssociatedStandardsId', 'string', 'Compliance.AssociatedStandards[].StandardsId'],
  ['VerificationState', 'string', 'VerificationState'],
  ['WorkflowStatus', 'string', 'Workflow.Status'],
  ['RecordState', 'string', 'RecordState'],
  ['RelatedFindingsProductArn', 'string', 'RelatedFindings[].ProductArn'],
  ['RelatedFindingsId', 'string', 'RelatedFindings[].Id'],
  ['NoteText', 'string', 'Note.Text'],
  ['NoteUpdatedAt', 'date', 'Note.UpdatedAt'],
  ['NoteUpdatedBy', 'string', 'Note.UpdatedBy'],
  ['UserDefinedFields', 'map', 'UserDefinedFields'],
  ['ResourceApplicationArn', 'string', 'Resources[].ApplicationArn'],
  ['ResourceApplicationName', 'string', 'Resources[].ApplicationName'],
  ['AwsAccountName', 'string', 'AwsAccountName'],
  ['ResourceProvider', 'string', 'Resources[].Provider'],
  ['ResourceOwnerAccountId', 'string', 'Resources[].Owner.Account.Id'],
  ['ResourceOwnerOrgId', 'string', 'Resources[].Owner.Org.Id'],
];

/** {@link TABLE} by key. */
export const CRITERIA_KEYS: ReadonlyMap<string, CriteriaKey> = new Map(
  TABLE.map(([key, kind, path, most = 20]) => [key, { kind, path, most }]),
);

/**
 * Where a key of the criteria looks in a raw ASFF finding, and how its filters compare. `[]` in the path stands for every
 * entry of a list.
 *
 * @throws RangeError for a key that Security Hub does not know
 * @example criteriaField('ResourceType') // { kind: 'string', path: 'Resources[].Type', most: 20 }
 */
export function criteriaField(key: string): CriteriaKey {
  const field = CRITERIA_KEYS.get(key);
  if (field !== undefined) return field;
  throw new RangeError(
    `${JSON.stringify(key)} is no key of criteria; use one of ${[...CRITERIA_KEYS.keys()].join(', ')}`,
  );
}
