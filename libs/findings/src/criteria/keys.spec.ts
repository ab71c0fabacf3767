import { compileCriteria, criteriaField, type Criteria } from '../index.js';

/** A finding that has a member for every key, and nothing else. Every text is its key, every number 50. */
const raw = {
  ...Object.fromEntries(
    [
      'ProductArn',
      'AwsAccountId',
      'Id',
      'GeneratorId',
      'Title',
      'Description',
      'SourceUrl',
      'ProductName',
      'CompanyName',
      'VerificationState',
      'RecordState',
      'AwsAccountName',
    ].map((key) => [key, key]),
  ),
  Types: ['Type'],
  Severity: { Label: 'SeverityLabel' },
  Workflow: { Status: 'WorkflowStatus' },
  Compliance: {
    Status: 'ComplianceStatus',
    SecurityControlId: 'ComplianceSecurityControlId',
    AssociatedStandards: [{ StandardsId: 'ComplianceAssociatedStandardsId' }],
  },
  RelatedFindings: [{ ProductArn: 'RelatedFindingsProductArn', Id: 'RelatedFindingsId' }],
  Note: { Text: 'NoteText', UpdatedBy: 'NoteUpdatedBy', UpdatedAt: '2026-11-24T00:00:00Z' },
  UserDefinedFields: { k: 'UserDefinedFields' },
  Resources: [
    {
      Type: 'ResourceType',
      Id: 'ResourceId',
      Partition: 'ResourcePartition',
      Region: 'ResourceRegion',
      Tags: { k: 'ResourceTags' },
      Details: { Other: { k: 'ResourceDetailsOther' } },
      ApplicationArn: 'ResourceApplicationArn',
      ApplicationName: 'ResourceApplicationName',
      Provider: 'ResourceProvider',
      Owner: { Account: { Id: 'ResourceOwnerAccountId' }, Org: { Id: 'ResourceOwnerOrgId' } },
    },
  ],
  Confidence: 50,
  Criticality: 50,
  ...Object.fromEntries(
    ['FirstObservedAt', 'LastObservedAt', 'CreatedAt', 'UpdatedAt'].map((key) => [
      key,
      '2026-11-24T00:00:00Z',
    ]),
  ),
};

const text = (key: string): Criteria => ({ [key]: [{ Value: key, Comparison: 'EQUALS' }] });
const map = (key: string): Criteria => ({ [key]: [{ Key: 'k', Value: key, Comparison: 'EQUALS' }] });
const number = (key: string): Criteria => ({ [key]: [{ Eq: 50 }] });
const date = (key: string): Criteria => ({
  [key]: [{ Start: '2026-11-23T00:00:00Z', End: '2026-11-25T00:00:00Z' }],
});

const KEYS: readonly (readonly [(key: string) => Criteria, string])[] = [
  [text, 'ProductArn AwsAccountId Id GeneratorId Type Title Description SourceUrl ProductName CompanyName'],
  [text, 'SeverityLabel ResourceType ResourceId ResourcePartition ResourceRegion ComplianceStatus'],
  [
    text,
    'ComplianceSecurityControlId ComplianceAssociatedStandardsId VerificationState WorkflowStatus RecordState',
  ],
  [text, 'RelatedFindingsProductArn RelatedFindingsId NoteText NoteUpdatedBy ResourceApplicationArn'],
  [text, 'ResourceApplicationName AwsAccountName ResourceProvider ResourceOwnerAccountId ResourceOwnerOrgId'],
  [map, 'ResourceTags ResourceDetailsOther UserDefinedFields'],
  [number, 'Confidence Criticality'],
  [date, 'FirstObservedAt LastObservedAt CreatedAt UpdatedAt NoteUpdatedAt'],
];
const cases = KEYS.flatMap(([criteriaOf, keys]) =>
  keys.split(' ').map((key) => [key, criteriaOf(key)] as const),
);

describe('the keys of criteria', () => {
  // Planted fault seen red: NoteUpdatedBy at Note.Author.
  it.each(cases)('%s finds its member', (_, criteria) => {
    const { evaluate } = compileCriteria(criteria);
    expect(evaluate(raw, { now: '2026-11-24T12:00:00Z' })).toBe('match');
    expect(evaluate({}, { now: '2026-11-24T12:00:00Z' })).toBe('no match');
  });

  it('are the 41 of AutomationRulesFindingFilters', () => {
    expect(new Set(cases.map(([key]) => key)).size).toBe(41);
    const unknown = (key: string) => () => compileCriteria(text(key));
    expect(unknown('Severity')).toThrow(/allowed: ProductArn, AwsAccountId, .*, ResourceOwnerOrgId$/);
  });
});

it('says where a key looks and how it compares, and refuses what is no key', () => {
  expect(criteriaField('ResourceType')).toEqual({ kind: 'string', path: 'Resources[].Type', most: 20 });
  expect(() => criteriaField('Workflow')).toThrow(
    /^"Workflow" is no key of criteria; use one of ProductArn, /,
  );
});
