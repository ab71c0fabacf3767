import type { PolicyRule, TriagePolicy } from '@tocsin/findings';
import type { Deployment, EventRule, PlacedRule } from '../../deployment/deployment.js';
import { randomOf, type Random } from './random.js';
import { automationRule, defaultStack, equals, eventRule } from '../fixtures/deployments.js';

/** How large a configuration is. */
export interface Size {
  readonly automationRules: number;
  readonly eventRules: number;
  readonly triageRules: number;
}

export const FULL: Size = { automationRules: 100, eventRules: 20, triageRules: 200 };

const SERVICES = ['EC2', 'S3', 'IAM', 'RDS', 'Lambda', 'KMS', 'CloudTrail', 'Config', 'EKS', 'ECS'];
const PRODUCTS = ['Security Hub', 'GuardDuty', 'Inspector', 'Macie', 'IAM Access Analyzer'];
const TEAMS = ['payments', 'search', 'platform', 'data'];
const LOW = ['LOW', 'MEDIUM', 'INFORMATIONAL'];

type Criteria = Readonly<Record<string, unknown>>;

/** A configuration as teams come to have them; the same seed gives the same one. */
export function configuration(seed: number, sound: boolean, size: Size = FULL): Deployment {
  const random = randomOf(seed);
  const stack = defaultStack(policy(random, size.triageRules, sound));
  const faults = sound ? 0 : 1 + random.below(3);
  const rules = Array.from({ length: size.automationRules }, (_, at) => rule(random, at, at < faults));
  const more = Array.from({ length: size.eventRules - stack.eventRules.length }, (_, at) =>
    otherRule(random, at),
  );
  return {
    ...stack,
    name: `configuration ${seed}`,
    automationRules: rules,
    eventRules: [...more, ...stack.eventRules],
    destinations: [
      ...stack.destinations,
      {
        id: 'Archive',
        name: 'Archive',
        place: 'Resources.Archive',
        kind: 'store',
        type: 'AWS::Logs::LogGroup',
      },
    ],
  };
}

function whom(random: Random): Criteria {
  const account = String(100_000_000_000 + random.below(300));
  const control = `${random.pick(SERVICES)}.${1 + random.below(40)}`;
  return random.pick<Criteria>([
    { AwsAccountId: equals(account), ComplianceSecurityControlId: equals(control) },
    {
      ComplianceSecurityControlId: equals(control),
      ResourceTags: [{ Key: 'Environment', Value: random.pick(['dev', 'sandbox']), Comparison: 'EQUALS' }],
    },
    {
      GeneratorId: [{ Value: `security-control/${random.pick(SERVICES)}`, Comparison: 'PREFIX' }],
      AwsAccountId: equals(account),
    },
    {
      ProductName: equals(random.pick(PRODUCTS)),
      ResourceType: equals(`Aws${random.pick(SERVICES)}Instance`),
    },
    {
      Title: [{ Value: random.pick(['test', 'sandbox', 'example']), Comparison: 'CONTAINS' }],
      AwsAccountId: equals(account),
    },
    { ResourceId: [{ Value: `arn:aws:s3:::${random.pick(TEAMS)}`, Comparison: 'PREFIX' }] },
    { ProductName: equals('Inspector'), Confidence: [{ Lte: 10 + random.below(40) }] },
    {
      Type: [{ Value: 'Software and Configuration Checks', Comparison: 'PREFIX' }],
      ComplianceAssociatedStandardsId: [{ Value: 'standards/pci-dss', Comparison: 'PREFIX' }],
    },
  ]);
}

/** A rule that hides nothing that is severe, or writes nothing that hides; a fault does both. */
function rule(random: Random, at: number, fault: boolean): PlacedRule {
  const order = { RuleOrder: 1 + random.below(1000), IsTerminal: random.below(10) === 0 };
  const hides = random.pick<Criteria>([
    { Workflow: { Status: random.pick(['SUPPRESSED', 'RESOLVED']) } },
    { Severity: { Label: random.pick(LOW) } },
    { Workflow: { Status: 'SUPPRESSED' }, Note: { Text: 'accepted', UpdatedBy: 'sec' } },
  ]);
  if (fault) return automationRule(`fault ${at}`, whom(random), hides, { ...order, IsTerminal: false });
  const name = `rule ${at}`;
  if (random.below(2) === 0) {
    return automationRule(name, { ...whom(random), SeverityLabel: equals(random.pick(LOW)) }, hides, order);
  }
  const harmless = random.pick<Criteria>([
    { Note: { Text: `team ${random.pick(TEAMS)}`, UpdatedBy: 'sec' } },
    { Criticality: 90 },
    { VerificationState: 'BENIGN_POSITIVE' },
    { Confidence: 10 },
  ]);
  const raises = random.below(8) === 0;
  // What it raises was to be told before: no rule on what is low hides it.
  if (raises)
    return automationRule(
      name,
      { ...whom(random), SeverityLabel: equals('HIGH') },
      { Severity: { Label: 'CRITICAL' } },
      { ...order, IsTerminal: false },
    );
  return automationRule(name, whom(random), harmless, { ...order, IsTerminal: false });
}

function otherRule(random: Random, at: number): EventRule {
  const findings = random.pick<Criteria>([
    { ProductName: [random.pick(PRODUCTS)], Severity: { Label: ['CRITICAL'] } },
    { AwsAccountId: [String(100_000_000_000 + random.below(300))] },
    { Types: [{ prefix: 'TTPs' }], RecordState: ['ACTIVE'] },
    { Resources: { Type: [{ prefix: `Aws${random.pick(SERVICES)}` }] }, Compliance: { Status: ['FAILED'] } },
    { Title: [{ wildcard: `*${random.pick(['root', 'public', 'key'])}*` }] },
  ]);
  const pattern = {
    source: ['aws.securityhub'],
    'detail-type': ['Security Hub Findings - Imported'],
    detail: { findings },
  };
  return eventRule(`Other${at}`, pattern, 'Archive');
}

function policy(random: Random, count: number, sound: boolean): TriagePolicy {
  const rules = Array.from({ length: count }, (_, at): PolicyRule => {
    const facts = random.pick<Criteria>([
      {
        control: [`${random.pick(SERVICES)}.${1 + random.below(40)}`],
        account: [String(100_000_000_000 + random.below(300))],
      },
      {
        class: [random.pick(['threat', 'posture', 'vulnerability', 'data', 'exposure'])],
        severity: [random.pick(['HIGH', 'CRITICAL', 'MEDIUM'])],
      },
      { product: [random.pick(['aws/guardduty', 'aws/inspector', 'aws/macie'])], type: ['TTPs'] },
      { resourceTag: [{ Key: 'Team', Value: random.pick(TEAMS) }] },
      { epss: { Gte: 0.5 }, class: ['vulnerability'] },
    ]);
    const silent = random.below(20) === 0;
    const lowOnly = { ...facts, severity: [random.pick(LOW)] };
    const suppress = {
      owner: 'sec',
      reason: 'accepted',
      expires: `2027-0${1 + random.below(3)}-01T00:00:00Z`,
    };
    return {
      id: `triage-${at}`,
      title: `Triage ${at}`,
      when: { facts: silent && sound ? lowOnly : facts } as PolicyRule['when'],
      then:
        random.below(25) === 0
          ? { suppress }
          : {
              priority: random.pick(['P1', 'P2', 'P3', 'P4']),
              route: silent ? 'none' : random.pick(['page', 'ticket']),
            },
    };
  });
  return { schema: 'tocsin.policy/1', rules };
}
