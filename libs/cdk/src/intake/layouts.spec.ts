import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { compileEventPattern } from '@tocsin/routing';
import { FindingsFrom, SecurityHubIncidentResponse } from '../index.js';
import { anApp, INLINE_CODE, resourcesOf } from '../testing/synthesize.js';

const ADMINISTRATOR = '111122223333';
const MEMBER = '444455556666';
const ACCOUNTS = [ADMINISTRATOR, MEMBER];
const HOME = 'eu-west-1';
const REGIONS = [HOME, 'us-east-1', 'eu-central-1'];

/** An account and a Region: where a finding is, where a bus is, where a stack is. */
interface Spot {
  readonly account: string;
  readonly region: string;
}

const EVERY_SPOT = ACCOUNTS.flatMap((account) => REGIONS.map((region): Spot => ({ account, region })));

/**
 * The buses that the event of a finding comes to. Source: AWS Security Hub User Guide, "EventBridge integration types": its own account
 * and its administrator; the home Region of both as well, where Regions are linked.
 */
function busesOf(finding: Spot, linked: boolean): readonly Spot[] {
  return EVERY_SPOT.filter(
    ({ account, region }) =>
      (account === finding.account || account === ADMINISTRATOR) &&
      (region === finding.region || (linked && region === HOME)),
  );
}

function eventOf({ account, region }: Spot, label: string, workflow: string): object {
  const finding = {
    AwsAccountId: account,
    Id: 'finding-1',
    ProductArn: `arn:aws:securityhub:${region}::product/aws/guardduty`,
    RecordState: 'ACTIVE',
    Severity: { Label: label },
    UserDefinedFields: { Tocsin: 'told' },
    Workflow: { Status: workflow },
  };
  return {
    source: 'aws.securityhub',
    'detail-type': 'Security Hub Findings - Imported',
    detail: { findings: [finding] },
  };
}

function deploy(spots: readonly Spot[], findingsFrom: FindingsFrom) {
  const app = anApp();
  const stacks = spots.map((env) => {
    const stack = new Stack(app, `Soc-${env.account}-${env.region}`, { env: { ...env } });
    new SecurityHubIncidentResponse(stack, 'Soc', {
      code: INLINE_CODE,
      enricherCode: INLINE_CODE,
      sweeperCode: INLINE_CODE,
      findingsFrom,
    });
    return { ...env, stack };
  });
  return stacks.map(({ account, region, stack }) => {
    const patterns = Object.values(resourcesOf(Template.fromStack(stack), 'AWS::Events::Rule')).flatMap(
      // The rule of the sweeper has a schedule in its place.
      ({ Properties: { EventPattern } }) =>
        EventPattern === undefined ? [] : [compileEventPattern(resolved(EventPattern))],
    );
    return { account, region, patterns };
  });
}

/** What CloudFormation makes of the references in a pattern. */
function resolved(pattern: unknown): unknown {
  return JSON.parse(JSON.stringify(pattern), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('Ref' in value && value.Ref === 'AWS::Partition') return 'aws';
    if ('Fn::Join' in value) return (value['Fn::Join'] as [string, string[]])[1].join('');
    return 'Fn::GetAtt' in value ? 'arn:aws:securityhub:eu-west-1:111122223333:action/custom/x' : value;
  });
}

/** For every finding, how many stacks take it in. */
function takenBy(stacks: ReturnType<typeof deploy>, linked: boolean): readonly number[] {
  const states = [
    ['CRITICAL', 'NEW'],
    ['HIGH', 'NEW'],
    ['HIGH', 'NOTIFIED'],
    ['LOW', 'RESOLVED'],
  ] as const;
  return EVERY_SPOT.flatMap((finding) =>
    states.map(([label, workflow]) => {
      const buses = busesOf(finding, linked);
      const event = eventOf(finding, label, workflow);
      return stacks.filter(
        ({ account, region, patterns }) =>
          buses.some((bus) => bus.account === account && bus.region === region) &&
          patterns.some((pattern) => pattern.matches(event)),
      ).length;
    }),
  );
}

const inRegions = (account: string) => REGIONS.map((region): Spot => ({ account, region }));
const atHome = ACCOUNTS.map((account): Spot => ({ account, region: HOME }));

// Planted fault seen red, for the last three: `conditionOnFindings` answers {}.
it.each<readonly [string, readonly Spot[], FindingsFrom, boolean]>([
  [
    'the administrator, in the home Region',
    [{ account: ADMINISTRATOR, region: HOME }],
    FindingsFrom.EVERYWHERE,
    true,
  ],
  ['the administrator, in every Region', inRegions(ADMINISTRATOR), FindingsFrom.THIS_REGION, false],
  ['the same where Regions are linked as well', inRegions(ADMINISTRATOR), FindingsFrom.THIS_REGION, true],
  ['every account, in the home Region', atHome, FindingsFrom.THIS_ACCOUNT, true],
  ['every account, in every Region', EVERY_SPOT, FindingsFrom.THIS_ACCOUNT_AND_REGION, true],
])('%s: each finding of two accounts and three Regions is taken in once', (_, spots, from, linked) => {
  expect(new Set(takenBy(deploy(spots, from), linked))).toEqual(new Set([1]));
});

it.each<readonly [string, readonly Spot[], boolean, number]>([
  ['in every Region where Regions are linked', inRegions(ADMINISTRATOR), true, 2],
  ['in every account and Region', EVERY_SPOT, true, 4],
])('without findingsFrom, stacks %s take a finding in more than once', (_, spots, linked, most) => {
  expect(Math.max(...takenBy(deploy(spots, FindingsFrom.EVERYWHERE), linked))).toBe(most);
});
