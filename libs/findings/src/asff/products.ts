import type { FindingClass } from '../triage/verdict.js';

/** An AWS service that sends findings to Security Hub. */
export interface AwsProduct {
  /** `ProductName` as Security Hub fills it in. */
  readonly name: string;
  /** Set where the service makes findings of one class only, whatever their `Types` say. */
  readonly class?: FindingClass;
}

/**
 * The AWS services that send findings, by the end of their product ARN.
 * GuardDuty's class is fixed: some of its findings carry types of the namespace Software and Configuration Checks.
 *
 * Source: AWS Security Hub User Guide, "Available AWS service integrations", and the example findings of each service's
 * own guide; "Sample exposure finding" for Exposure Analysis; a test of the AWS solution Automated Security Response for
 * Coverage. The names of Firewall Manager, Health and Patch Manager are unverified; they only show where a finding has no
 * `ProductName`.
 */
const AWS_PRODUCTS: ReadonlyMap<string, AwsProduct> = new Map([
  ['aws/access-analyzer', { name: 'IAM Access Analyzer' }],
  ['aws/config', { name: 'Config', class: 'posture' }],
  ['aws/firewall-manager', { name: 'Firewall Manager' }],
  ['aws/guardduty', { name: 'GuardDuty', class: 'threat' }],
  ['aws/health', { name: 'Health' }],
  ['aws/inspector', { name: 'Inspector' }],
  ['aws/macie', { name: 'Macie' }],
  ['aws/securityhub', { name: 'Security Hub' }],
  ['aws/securityhub-coverage', { name: 'Security Hub Coverage', class: 'posture' }],
  ['aws/securityhub-risk', { name: 'Security Hub Exposure Analysis', class: 'exposure' }],
  ['aws/ssm-patch-manager', { name: 'Systems Manager Patch Manager', class: 'posture' }],
]);

/** The one text of each of them, which is found faster in a map than an equal one. */
const NAMES: ReadonlyMap<string, string> = new Map([...AWS_PRODUCTS.keys()].map((name) => [name, name]));

/** The AWS service behind a product ARN of either generation; undefined for third-party and custom products. */
export function awsProductOf(productArn: string): AwsProduct | undefined {
  const product = productOf(productArn);
  return product === undefined ? undefined : AWS_PRODUCTS.get(product);
}

/** The class of a product (`aws/guardduty`) that makes findings of one class only. */
export function classOfProduct(product: string | undefined): FindingClass | undefined {
  return product === undefined ? undefined : AWS_PRODUCTS.get(product)?.class;
}

/**
 * The product that a product ARN names, without Region and generation: `aws/guardduty` for `product/aws/guardduty` and
 * `productv2/aws/guardduty`, `111122223333/default` for findings of one's own, an id alone for some partners of the
 * second generation. Undefined for any other text.
 */
export function productOf(productArn: string): string | undefined {
  const resource = partOfArn(productArn, RESOURCE);
  if (resource === undefined) return undefined;
  const kind = KINDS.find((prefix) => resource.startsWith(prefix));
  const product = kind === undefined ? '' : resource.slice(kind.length);
  return product === '' ? undefined : (NAMES.get(product) ?? product);
}

/** The partition that an ARN names: `aws`, `aws-cn`, `aws-us-gov`, `aws-iso…`, `aws-eusc`. Undefined for any other text. */
export function partitionOfArn(arn: string): string | undefined {
  const partition = partOfArn(arn, PARTITION);
  return partition === 'aws' || partition?.startsWith('aws-') ? partition : undefined;
}

/** The Region that an ARN names. Undefined for any other text, and for an ARN without a service or a Region. */
export function regionOfArn(arn: string): string | undefined {
  return partOfArn(arn, SERVICE) === '' ? undefined : partOfArn(arn, REGION) || undefined;
}

/** The path of a product ARN, as one of the first generation: `['product', 'aws', 'guardduty']`. */
export function productPathOf(productArn: string): readonly string[] {
  const product = productOf(productArn);
  return product === undefined ? [] : ['product', ...product.split('/', 2)];
}

/** Products of Security Hub CSPM, and of Security Hub. Source: AWS Security Hub User Guide, the example findings. */
const KINDS = ['product/', 'productv2/'] as const;

/** Source: AWS General Reference, "ARN format": arn:partition:service:region:account-id:resource. */
const PARTITION = 1;
const SERVICE = 2;
const REGION = 3;
const RESOURCE = 5;

/** One part of an ARN, without splitting the rest of it. */
function partOfArn(arn: string, part: number): string | undefined {
  if (!arn.startsWith('arn:')) return undefined;
  let start = 4;
  for (let at = 1; at < part; at++) {
    start = arn.indexOf(':', start) + 1;
    if (start === 0) return undefined;
  }
  if (part === RESOURCE) return arn.slice(start);
  const end = arn.indexOf(':', start);
  return end < 0 ? undefined : arn.slice(start, end);
}
