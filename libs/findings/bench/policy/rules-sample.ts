import { type Random, randomOf } from '@tocsin/bench';
import type { Criteria } from '../../src/criteria/criteria.js';
import type { PolicyRule, TriagePolicy } from '../../src/triage/policy.js';

type Key = readonly [name: string, filters: (random: Random) => Criteria[string]];

const text = (Comparison: 'EQUALS' | 'NOT_EQUALS' | 'PREFIX' | 'CONTAINS', ...Values: string[]) =>
  Values.map((Value) => ({ Value, Comparison }));

const LABELS = ['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
const SERVICES = ['EC2', 'S3', 'IAM', 'RDS', 'Lambda', 'KMS', 'CloudTrail', 'Config', 'EKS', 'ECS'] as const;
const ACCOUNTS = ['111122223333', '444455556666', '123456789012', '999988887777', '777788889999'];
const FAMILIES = ['SSHBruteForce', 'C&CActivity.B', 'BitcoinTool.B', 'TorClient', 'PortScan'] as const;

/** An organization of 300 accounts, five of which the findings are of. */
function accountOf(random: Random): string {
  const number = random.int(1, 300);
  return ACCOUNTS[number - 1] ?? String(100_000_000_000 + number);
}

/** Few findings have the value that one of these names. */
const SELECTIVE: readonly [Key, ...Key[]] = [
  ['AwsAccountId', (random) => text('EQUALS', accountOf(random))],
  [
    'ComplianceSecurityControlId',
    (random) => text('EQUALS', `${random.pick(SERVICES)}.${random.int(1, 20)}`),
  ],
  [
    'Type',
    (random) =>
      text(
        'EQUALS',
        `TTPs/Initial Access/UnauthorizedAccess:${random.pick(SERVICES)}-${random.pick(FAMILIES)}`,
      ),
  ],
  [
    'ResourceId',
    (random) => text('EQUALS', `arn:aws:ec2:eu-west-1:${accountOf(random)}:instance/i-${random.hex(17)}`),
  ],
];

const LABEL: Key = ['SeverityLabel', (random) => text('EQUALS', random.pick(LABELS))];

/** What looks into a text, which no index answers. */
const WITHIN: readonly [Key, ...Key[]] = [
  ['Title', (random) => text('CONTAINS', random.pick(['public', 'root', 'key', 'encryption', 'traffic']))],
  ['Description', (random) => text('CONTAINS', random.pick(['port', 'unauthorized', 'snapshot', 'policy']))],
  ['GeneratorId', (random) => text('PREFIX', `security-control/${random.pick(SERVICES)}`)],
  ['ResourceType', (random) => text('PREFIX', random.pick(['AwsEc2', 'AwsS3', 'AwsIam', 'AwsLambda']))],
];

/** What many findings have. */
const BROAD: readonly [Key, ...Key[]] = [
  LABEL,
  ...WITHIN,
  ['RecordState', () => text('EQUALS', 'ACTIVE')],
  ['WorkflowStatus', (random) => text('EQUALS', random.pick(['NEW', 'NOTIFIED']))],
  ['WorkflowStatus', () => text('NOT_EQUALS', 'SUPPRESSED')],
  [
    'ProductName',
    (random) => text('EQUALS', random.pick(['Security Hub', 'GuardDuty', 'Inspector', 'Macie'])),
  ],
  ['ComplianceStatus', () => text('EQUALS', 'FAILED')],
  ['CreatedAt', () => [{ Start: '2026-11-01T00:00:00Z', End: '2026-11-20T00:00:00Z' }]],
  ['UpdatedAt', () => [{ DateRange: { Unit: 'DAYS', Value: 14 } }]],
  ['Criticality', (random) => [{ Gte: random.int(1, 90) }]],
  [
    'ResourceTags',
    (random) => [{ Key: 'Team', Value: random.pick(['payments', 'search']), Comparison: 'EQUALS' }],
  ],
];

/** A policy of so many rules of 2 to 6 criteria each; a tenth of them are general: a severity and a part of a text, nothing
 * that only few findings have. */
export function rulesSample(count: number, seed = 7): readonly PolicyRule[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, index) => {
    const general = index % 10 === 9;
    return ruleOf(
      `rule-${index}`,
      criteriaOf(random, general ? [LABEL, random.pick(WITHIN)] : [random.pick(SELECTIVE)]),
      random,
    );
  });
}

/** Rules that name a resource which no finding is about. */
export function fillersSample(count: number, seed = 9): readonly PolicyRule[] {
  const random = randomOf(seed);
  const nowhere: Key = ['ResourceId', () => text('EQUALS', `arn:aws:s3:::filler-${random.hex(12)}`)];
  return Array.from({ length: count }, (_, index) =>
    ruleOf(`filler-${index}`, criteriaOf(random, [nowhere]), random),
  );
}

export function policyOf(rules: readonly PolicyRule[]): TriagePolicy {
  return { schema: 'tocsin.policy/1', rules };
}

function criteriaOf(random: Random, first: readonly Key[]): Criteria {
  const wanted = random.int(2, 6);
  const criteria = new Map(first.map(([name, filters]) => [name, filters(random)]));
  while (criteria.size < wanted) {
    const [name, filters] = random.pick(BROAD);
    if (!criteria.has(name)) criteria.set(name, filters(random));
  }
  return Object.fromEntries(criteria);
}

function ruleOf(id: string, asff: Criteria, random: Random): PolicyRule {
  const priority = random.pick(['P1', 'P2', 'P3', 'P4', 'P5'] as const);
  return {
    id,
    title: `Rule ${id}`,
    when: { asff },
    then: { priority, route: random.pick(['page', 'ticket']) },
  };
}
