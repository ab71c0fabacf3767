import type { AuthorRow } from './author.js';

/**
 * Who writes the members behind the keys of automation-rule criteria; see {@link Author}.
 *
 * Source: AWS Security Hub User Guide, "AWS Security Finding Format (ASFF)", required and optional attributes, and the
 * pages of BatchImportFindings and BatchUpdateFindings. ProductName and CompanyName can be set by custom integrations only.
 * Whether a custom integration may fill in Compliance.SecurityControlId, AwsAccountName and the three newest keys is
 * unverified: the rows suppose that it may.
 */
export const ASFF_AUTHORS: Readonly<Record<string, AuthorRow>> = {
  ProductArn: ['place', 'Security Hub refuses a product that is not enabled for the caller'],
  AwsAccountId: ['place', 'Security Hub refuses an account that is not the caller’s'],
  Id: ['place', 'the whole id names one finding; a beginning can be copied'],
  ResourceId: ['place', 'the whole id names one resource; part of a name can be given to another one'],
  GeneratorId: ['provider', 'the product’s own rule or detector'],
  Type: ['provider', 'the product’s own classification; BatchUpdateFindings may change it'],
  ProductName: ['provider', 'filled in by Security Hub, but for custom integrations'],
  CompanyName: ['provider', 'filled in by Security Hub, but for custom integrations'],
  ComplianceSecurityControlId: ['provider', 'the control that was checked'],
  ComplianceAssociatedStandardsId: ['provider', 'the standards of the control'],
  FirstObservedAt: ['state', 'a time'],
  LastObservedAt: ['state', 'a time'],
  CreatedAt: ['state', 'a time'],
  UpdatedAt: ['state', 'a time'],
  NoteUpdatedAt: ['state', 'a time, moved by every note'],
  Confidence: ['state', 'BatchUpdateFindings may change it'],
  Criticality: ['state', 'BatchUpdateFindings may change it'],
  SeverityLabel: ['state', 'BatchUpdateFindings may change it'],
  ResourceType: ['state', 'a kind of resource, of which anybody can have one'],
  ResourcePartition: ['state', 'holds for whole organizations'],
  ResourceRegion: ['state', 'whoever acts chooses the Region'],
  ComplianceStatus: ['state', 'the result of a check'],
  VerificationState: ['state', 'BatchUpdateFindings may change it'],
  WorkflowStatus: ['state', 'BatchUpdateFindings may change it'],
  RecordState: ['state', 'active or archived'],
  ResourceProvider: ['state', 'holds for whole clouds'],
  ResourceOwnerOrgId: ['state', 'holds for whole organizations'],
  ResourceOwnerAccountId: ['provider', 'the account that owns the resource, as the product says'],
  Title: ['anyone', 'titles carry names of resources, users and processes'],
  Description: ['anyone', 'descriptions carry names of resources, users and processes'],
  SourceUrl: ['anyone', 'an address that the importer chooses'],
  ResourceTags: ['anyone', 'whoever may tag a resource'],
  ResourceDetailsOther: ['anyone', 'free pairs of texts'],
  ResourceApplicationArn: ['anyone', 'taken from a tag of the resource'],
  ResourceApplicationName: ['anyone', 'taken from a tag of the resource'],
  RelatedFindingsProductArn: ['anyone', 'whoever imports or updates a finding relates it'],
  RelatedFindingsId: ['anyone', 'whoever imports or updates a finding relates it'],
  NoteText: ['anyone', 'whoever may update a finding writes its note'],
  NoteUpdatedBy: ['anyone', 'a free text beside the note'],
  UserDefinedFields: ['anyone', 'whoever may update a finding writes them'],
  AwsAccountName: ['anyone', 'the account’s administrators choose it'],
};
