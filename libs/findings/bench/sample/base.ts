import type { Random } from '@tocsin/bench';

export type Json = Record<string, unknown>;

/** Where a finding is from: what all of its parts agree on. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

const ACCOUNTS = ['111122223333', '444455556666', '123456789012', '999988887777', '777788889999'] as const;
const REGIONS = ['eu-west-1', 'eu-central-1', 'us-east-1', 'us-west-2', 'ap-southeast-2'] as const;

export function placeOf(random: Random): Place {
  return { account: random.pick(ACCOUNTS), region: random.pick(REGIONS) };
}

/** An address that documentation may use. Source: RFC 5737. */
export function addressOf(random: Random): string {
  return `${random.pick(['192.0.2', '198.51.100', '203.0.113'])}.${random.int(1, 254)}`;
}

const NORMALIZED = { INFORMATIONAL: 0, LOW: 1, MEDIUM: 40, HIGH: 70, CRITICAL: 90 } as const;
export type Label = keyof typeof NORMALIZED;

export interface Parts {
  readonly id: string;
  readonly product: string;
  readonly productName: string;
  readonly companyName: string;
  readonly generatorId: string;
  readonly types: readonly string[];
  readonly label: Label;
  /** What the provider calls it. @default - the label */
  readonly original?: string;
  readonly title: string;
  readonly description: string;
  /** The members that only this shape has, in front of the resources. */
  readonly own: Json;
  readonly resources: readonly Json[];
}

/** The members that every finding of Security Hub has, in the order in which the service writes them. */
export function findingOf(random: Random, { account, region }: Place, parts: Parts): Json {
  const at = random.instant();
  const original = parts.original ?? parts.label;
  const severity = { Label: parts.label, Normalized: NORMALIZED[parts.label], Original: original };
  const archived = random.chance(0.08);
  return {
    SchemaVersion: '2018-10-08',
    Id: parts.id,
    ProductArn: `arn:aws:securityhub:${region}::product/${parts.product}`,
    ProductName: parts.productName,
    CompanyName: parts.companyName,
    Region: region,
    GeneratorId: parts.generatorId,
    AwsAccountId: account,
    ...(random.chance(0.7) ? { AwsAccountName: `workload-${account.slice(0, 4)}` } : {}),
    Types: parts.types,
    FirstObservedAt: at,
    LastObservedAt: random.instant(),
    CreatedAt: at,
    UpdatedAt: random.instant(),
    Severity: random.chance(0.3) ? { Product: 0, ...severity } : severity,
    Title: parts.title,
    Description: parts.description,
    ...parts.own,
    Resources: parts.resources,
    WorkflowState: 'NEW',
    Workflow: { Status: random.pick(['NEW', 'NEW', 'NEW', 'NOTIFIED', 'RESOLVED', 'SUPPRESSED']) },
    RecordState: archived ? 'ARCHIVED' : 'ACTIVE',
    ...(random.chance(0.05) ? { Note: noteOf(random) } : {}),
    ...(random.chance(0.1)
      ? { UserDefinedFields: { 'soc-owner': 'payments', ticket: `SEC-${random.int(100, 9999)}` } }
      : {}),
    FindingProviderFields: { Severity: { Label: parts.label, Original: original }, Types: parts.types },
    ...(random.chance(0.5) ? { ProcessedAt: random.instant(), Sample: false } : {}),
  };
}

function noteOf(random: Random): Json {
  return { Text: random.prose(120), UpdatedBy: 'soc-analyst', UpdatedAt: random.instant() };
}

export function tagsOf(random: Random): Json {
  const tags: Json = { Name: `service-${random.hex(6)}` };
  if (random.chance(0.6)) tags['Team'] = random.pick(['payments', 'search', 'platform', 'data']);
  if (random.chance(0.4)) tags['Environment'] = random.pick(['production', 'staging', 'development']);
  if (random.chance(0.3)) tags['aws:cloudformation:stack-name'] = `stack-${random.hex(8)}`;
  return tags;
}
