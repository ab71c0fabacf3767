import { incidentIdOf } from '@tocsin/findings';
import type { SeverityLabel } from '@tocsin/findings';
import type { DeployedStack } from './found.js';
import type { TestFindingName } from './verify-report.js';

/** By this every test finding is known, whatever its title. */
export const GENERATOR_ID = 'tocsin-verify';
const TITLE = 'TEST by "tocsin verify": nothing happened, and there is nothing to do';

/** A finding in ASFF. */
export type Asff = Readonly<Record<string, unknown>>;

/** The test finding, and what it is called. */
export interface TestFinding {
  readonly name: TestFindingName;
  /** As it is imported. */
  readonly asff: Asff;
}

/**
 * A finding of the account's own default product: only the account itself can import it.
 *
 * Source: AWS Security Hub API reference, BatchImportFindings and AwsSecurityFinding; user guide, "Product ARN".
 *
 * @param run - unlike that of any other run.
 */
export function testFinding(
  { partition, region, account, arn }: Pick<DeployedStack, 'partition' | 'region' | 'account' | 'arn'>,
  { severity, run, now }: { readonly severity: SeverityLabel; readonly run: string; readonly now: string },
): TestFinding {
  const productArn = `arn:${partition}:securityhub:${region}:${account}:product/${account}/default`;
  const id = `${GENERATOR_ID}/${run}`;
  return {
    name: { id, productArn, incidentId: incidentIdOf({ productArn, id }), severity },
    asff: {
      SchemaVersion: '2018-10-08',
      Id: id,
      ProductArn: productArn,
      GeneratorId: GENERATOR_ID,
      AwsAccountId: account,
      Types: ['Software and Configuration Checks/Test/Tocsin verify'],
      CreatedAt: now,
      UpdatedAt: now,
      Severity: { Label: severity },
      Title: TITLE,
      Description:
        'Somebody checks that incidents reach people. This finding was made for it, and is closed and archived again ' +
        'within minutes. It says nothing about any resource.',
      Resources: [{ Type: 'Other', Id: arn, Partition: partition, Region: region }],
      RecordState: 'ACTIVE',
    },
  };
}

/** The finding as Security Hub takes its end: later than anything before, and archived. */
export function archived({ asff }: TestFinding, now: string): Asff {
  return { ...asff, UpdatedAt: now, RecordState: 'ARCHIVED' };
}
