import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { SecurityStandard } from '../choices/security-standard.js';

/**
 * The ARN of a standard in the partition and Region of the stack. That of CIS 1.2.0 is a `ruleset` and has no Region; no
 * standard has an account.
 *
 * Source: AWS Security Hub CSPM User Guide, "CIS AWS Foundations Benchmark" and its neighbours, where each ARN is given.
 */
export function standardArn(scope: Construct, standard: SecurityStandard): string {
  const { partition, region } = Stack.of(scope);
  const where = standard.startsWith('ruleset/') ? '' : region;
  return `arn:${partition}:securityhub:${where}::${standard}`;
}
