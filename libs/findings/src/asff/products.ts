import type { FindingClass } from '../triage/verdict.js';

/** An AWS service that sends findings to Security Hub. */
export interface AwsProduct {
  /** `ProductName` as Security Hub fills it in. */
  readonly name: string;
  /** Set where the service makes findings of one class only, whatever their `Types` say. */
  readonly class?: FindingClass;
}

/**
 * The AWS services that send findings, by the end of their product ARN (`product/aws/guardduty`).
 * GuardDuty's class is fixed: some of its findings carry types of the namespace Software and Configuration Checks.
 *
 * Source: AWS Security Hub User Guide, "Available AWS service integrations", and the example findings of each service's
 * own guide. The names of Firewall Manager, Health and Patch Manager are unverified; they only show where a finding
 * has no `ProductName`.
 */
const AWS_PRODUCTS: ReadonlyMap<string, AwsProduct> = new Map([
  ['access-analyzer', { name: 'IAM Access Analyzer' }],
  ['config', { name: 'Config', class: 'posture' }],
  ['firewall-manager', { name: 'Firewall Manager' }],
  ['guardduty', { name: 'GuardDuty', class: 'threat' }],
  ['health', { name: 'Health' }],
  ['inspector', { name: 'Inspector' }],
  ['macie', { name: 'Macie' }],
  ['securityhub', { name: 'Security Hub' }],
  ['ssm-patch-manager', { name: 'Systems Manager Patch Manager', class: 'posture' }],
]);

/** The AWS service behind a product ARN; undefined for third-party and custom products. */
export function awsProductOf(productArn: string): AwsProduct | undefined {
  const path = productPathOf(productArn);
  return path.length === 3 && path[0] === 'product' && path[1] === 'aws'
    ? AWS_PRODUCTS.get(path[2] ?? '')
    : undefined;
}

/** The Region that a product ARN names. */
export function regionOfArn(arn: string): string | undefined {
  const parts = arn.split(':', 5);
  return parts[0] === 'arn' && parts[3] !== '' ? parts[3] : undefined;
}

/** The path of a product ARN: `['product', 'aws', 'guardduty']`. */
export function productPathOf(productArn: string): readonly string[] {
  const resource = productArn.split(':', 6)[5] ?? '';
  return resource.split('/', 4);
}
