import type { FilterKind } from './read-filter.js';

/** One key of the criteria: where its values are in a raw ASFF finding, how they compare, how many filters it takes. */
export interface CriteriaKey {
  readonly kind: FilterKind;
  /** Members from the root of the finding; `[]` stands for every entry of a list. */
  readonly path: string;
  readonly most: number;
}

/**
 * Every key of an automation rule's criteria: where its path is not itself, its kind not a text, its most not 20, it says so.
 *
 * Source: AWS Security Hub API reference, type AutomationRulesFindingFilters (keys, kinds, numbers of filters) and
 * AwsSecurityFinding (paths). The last three are newer than the CloudFormation type AWS::SecurityHub::AutomationRule.
 */
const TABLE: readonly (readonly [key: string, path?: string, kind?: FilterKind, most?: number])[] = [
  ['ProductArn'],
  ['AwsAccountId', 'AwsAccountId', 'string', 100],
  ['Id'],
  ['GeneratorId', 'GeneratorId', 'string', 100],
  ['Type', 'Types[]'],
  ['FirstObservedAt', 'FirstObservedAt', 'date'],
  ['LastObservedAt', 'LastObservedAt', 'date'],
  ['CreatedAt', 'CreatedAt', 'date'],
  ['UpdatedAt', 'UpdatedAt', 'date'],
  ['Confidence', 'Confidence', 'number'],
  ['Criticality', 'Criticality', 'number'],
  ['Title', 'Title', 'string', 100],
  ['Description'],
  ['SourceUrl'],
  ['ProductName'],
  ['CompanyName'],
  ['SeverityLabel', 'Severity.Label'],
  ['ResourceType', 'Resources[].Type'],
  ['ResourceId', 'Resources[].Id', 'string', 100],
  ['ResourcePartition', 'Resources[].Partition'],
  ['ResourceRegion', 'Resources[].Region'],
  ['ResourceTags', 'Resources[].Tags', 'map'],
  ['ResourceDetailsOther', 'Resources[].Details.Other', 'map'],
  ['ComplianceStatus', 'Compliance.Status'],
  ['ComplianceSecurityControlId', 'Compliance.SecurityControlId'],
  ['ComplianceAssociatedStandardsId', 'Compliance.AssociatedStandards[].StandardsId'],
  ['VerificationState'],
  ['WorkflowStatus', 'Workflow.Status'],
  ['RecordState'],
  ['RelatedFindingsProductArn', 'RelatedFindings[].ProductArn'],
  ['RelatedFindingsId', 'RelatedFindings[].Id'],
  ['NoteText', 'Note.Text'],
  ['NoteUpdatedAt', 'Note.UpdatedAt', 'date'],
  ['NoteUpdatedBy', 'Note.UpdatedBy'],
  ['UserDefinedFields', 'UserDefinedFields', 'map'],
  ['ResourceApplicationArn', 'Resources[].ApplicationArn'],
  ['ResourceApplicationName', 'Resources[].ApplicationName'],
  ['AwsAccountName'],
  ['ResourceProvider', 'Resources[].Provider'],
  ['ResourceOwnerAccountId', 'Resources[].Owner.Account.Id'],
  ['ResourceOwnerOrgId', 'Resources[].Owner.Org.Id'],
];

/** {@link TABLE} by key. */
export const CRITERIA_KEYS: ReadonlyMap<string, CriteriaKey> = new Map(
  TABLE.map(([key, path = key, kind = 'string', most = 20]) => [key, { kind, path, most }]),
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
