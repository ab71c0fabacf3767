import { incidentIdOf, MARKER } from '@tocsin/findings';
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

/** What the event rules are to take: the station, and its event as EventBridge sees it. */
export interface SampleEvent {
  readonly what: string;
  readonly event: Asff;
}

/** Events of one life of a test finding, for event patterns to be tried on. Nothing of it is sent. */
export function sampleEvents(
  stack: DeployedStack,
  { severity, actionArn }: { readonly severity: SeverityLabel; readonly actionArn: string | undefined },
): readonly SampleEvent[] {
  const { asff } = testFinding(stack, { severity, run: 'sample', now: '2026-11-24T12:00:00.000Z' });
  const imported = 'Security Hub Findings - Imported';
  const event = (over: Asff, detailType = imported, resources = [String(asff['ProductArn'])]): Asff => ({
    version: '0',
    source: 'aws.securityhub',
    'detail-type': detailType,
    account: stack.account,
    region: stack.region,
    resources,
    detail: { findings: [{ ...asff, Workflow: { Status: 'NEW' }, ...over }] },
  });
  const marked = { UserDefinedFields: { [MARKER.field]: MARKER.value } };
  const label = (Label: SeverityLabel) => ({ Severity: { Label } });
  return [
    { what: 'a new CRITICAL finding', event: event(label('CRITICAL')) },
    ...(severity === 'CRITICAL'
      ? []
      : [
          { what: `a new ${severity} finding`, event: event({}) },
          {
            what: `a told finding that is ${severity}`,
            event: event({ ...marked, Workflow: { Status: 'NOTIFIED' } }),
          },
        ]),
    { what: 'the close of a told finding', event: event({ ...marked, Workflow: { Status: 'RESOLVED' } }) },
    ...(actionArn === undefined
      ? []
      : [
          {
            what: 'a finding that a person escalates',
            event: event({}, 'Security Hub Findings - Custom Action', [actionArn]),
          },
        ]),
  ];
}
