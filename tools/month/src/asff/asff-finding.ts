import type { Account } from '../estate/account.js';
import type { Resource } from '../estate/resources.js';
import type { Label } from '../guardduty/detection.js';

const NORMALIZED: Readonly<Record<Label, number>> = {
  INFORMATIONAL: 0,
  LOW: 1,
  MEDIUM: 40,
  HIGH: 70,
  CRITICAL: 90,
};

/** The parts of a finding that differ between products. */
export interface AsffParts {
  readonly account: Account;
  readonly region: string;
  readonly id: string;
  /** End of the product ARN, such as `aws/guardduty`. */
  readonly product: string;
  readonly productName: string;
  readonly companyName: string;
  readonly generatorId: string;
  readonly types: readonly string[];
  readonly label: Label;
  /** The provider's own word or number. */
  readonly original?: string;
  readonly title: string;
  readonly description: string;
  readonly resources: readonly Resource[];
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly workflow?: 'NEW' | 'NOTIFIED' | 'RESOLVED' | 'SUPPRESSED';
  readonly archived?: boolean;
  readonly productFields: Readonly<Record<string, string>>;
  /** Members of this product only: Compliance, Action, Vulnerabilities, Remediation… */
  readonly rest?: Readonly<Record<string, unknown>>;
}

/**
 * A finding as Security Hub delivers it.
 * Source: AWS Security Hub API reference, AwsSecurityFinding; normal numbers as its Severity says.
 */
export function asffFinding(parts: AsffParts): Record<string, unknown> {
  const { account, region, label, updatedMs, createdMs } = parts;
  const productArn = `arn:${account.partition}:securityhub:${region}::product/${parts.product}`;
  const created = isoTime(createdMs);
  const updated = isoTime(updatedMs);
  const original = parts.original === undefined ? {} : { Original: parts.original };
  return {
    SchemaVersion: '2018-10-08',
    Id: parts.id,
    ProductArn: productArn,
    ProductName: parts.productName,
    CompanyName: parts.companyName,
    Region: region,
    GeneratorId: parts.generatorId,
    AwsAccountId: account.id,
    AwsAccountName: account.name,
    Types: parts.types,
    FirstObservedAt: created,
    LastObservedAt: updated,
    CreatedAt: created,
    UpdatedAt: updated,
    Severity: { Label: label, Normalized: NORMALIZED[label], ...original },
    Title: parts.title,
    Description: parts.description,
    ProductFields: {
      ...parts.productFields,
      'aws/securityhub/FindingId': `${productArn}/${parts.id}`,
      'aws/securityhub/ProductName': parts.productName,
      'aws/securityhub/CompanyName': parts.companyName,
    },
    Resources: parts.resources.map((resource) => asffResource(resource, account)),
    WorkflowState: 'NEW',
    Workflow: { Status: parts.workflow ?? 'NEW' },
    RecordState: parts.archived === true ? 'ARCHIVED' : 'ACTIVE',
    FindingProviderFields: { Severity: { Label: label, ...original }, Types: parts.types },
    ProcessedAt: isoTime(updatedMs + 4_321),
    ...parts.rest,
  };
}

function asffResource(resource: Resource, account: Account): Record<string, unknown> {
  return {
    Type: resource.type,
    Id: resource.id,
    Partition: account.partition,
    Region: resource.region,
    ...(resource.tags === undefined ? {} : { Tags: resource.tags }),
    ...(resource.details === undefined ? {} : { Details: resource.details }),
  };
}

/** ISO 8601 in UTC with milliseconds. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
