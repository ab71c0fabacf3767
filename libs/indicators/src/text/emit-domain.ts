import { isDigit } from './characters.js';
import type { Candidate, Scan } from './scan.js';

/** What stood there, and where. */
type Written = Pick<Candidate, 'raw' | 'at'>;

/**
 * Second labels of service principals that have two: `delivery.logs.amazonaws.com`.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */
const OWNERS = new Set(
  (
    'apigateway application-autoscaling appstream autoscaling backup cloudformation cloudhsm config emr-serverless guardduty inspector2 ' +
    'kms lambda logs rds resource-explorer-2 securitylake spot ssm stacksets vpc'
  ).split(' '),
);

/** Whether a host name is how policies call a service of AWS. Regional names are endpoints. */
export function isServicePrincipal(name: string): boolean {
  if (!name.includes('.amazonaws.com')) return false;
  const labels = /^(.+)\.amazonaws\.com(?:\.cn)?$/.exec(name)?.[1]?.split('.');
  if (labels === undefined) return false;
  return labels.length === 1 || (labels.length === 2 && OWNERS.has(labels[1] as string));
}

/** Emits a host name, or the principal that it is, and the account that AWS writes into some of its own. */
export function emitDomain(
  scan: Scan,
  name: string,
  { raw, at }: Written,
  confidence: number,
  bare: boolean,
): void {
  if (bare && isServicePrincipal(name)) {
    scan.emit({ type: 'aws-principal', value: name, raw, at, confidence });
    return;
  }
  scan.emit({ type: 'domain-name', value: name, raw, at, confidence });
  if (!isDigit(name.charCodeAt(0))) return;
  const account = /^(\d{12})\.(?:dkr\.ecr|signin|ddb)\./.exec(name)?.[1];
  if (account !== undefined && /\.(?:amazonaws|aws\.amazon)\.com/.test(name))
    scan.emit({ type: 'aws-account-id', value: account, raw: account, at, confidence });
}
