import type { PolicyRule } from '@tocsin/findings';
import type { Deployment } from '../../deployment/deployment.js';
import { automationRule, defaultStack, equals, eventRule } from '../fixtures/deployments.js';
import { randomOf, type Random } from './random.js';

type Json = Readonly<Record<string, unknown>>;

const TEXTS = [
  'GuardDuty',
  'Guard',
  'duty',
  'Inspector',
  'EC2.1',
  'EC2.19',
  'EC2',
  'TTPs',
  'TTPs/Discovery',
  'dev',
  'x',
];
const FIELDS = [
  'ProductName',
  'Title',
  'Region',
  'Compliance.Status',
  'Compliance.SecurityControlId',
  'Types',
  'Resources.Type',
  'Resources.Id',
  'Resources.Tags.Team',
  'Note.UpdatedBy',
  'UserDefinedFields.Team',
  'Severity.Label',
  'Severity.Normalized',
  'FindingProviderFields.Severity.Label',
  'Confidence',
  'Sample',
  'Severity',
  'VerificationState',
];

/** A deployment that uses every operator there is, with holes everywhere: for comparing, not for reading. */
export function wildDeployment(seed: number): Deployment {
  const random = randomOf(seed);
  const stack = defaultStack({ schema: 'tocsin.policy/1', rules: some(3, (at) => policyRule(random, at)) });
  return {
    ...stack,
    automationRules: some(random.below(6), (at) => wildRule(random, at)),
    eventRules: stack.eventRules.map((rule) => {
      if (random.below(2) === 0) return rule;
      return eventRule(rule.id, wildPattern(random, rule.pattern as Json), rule.targets[0]?.to ?? '');
    }),
    eventSources: stack.eventSources.map((source) => {
      if (random.below(4) > 0) return source;
      return { ...source, filters: [{ body: { detail: { findings: fields(random) } } }] };
    }),
    subscriptions: stack.subscriptions.map((one) =>
      random.below(4) > 0 ? one : { ...one, filterPolicy: filter(random) },
    ),
  };
}

function some<T>(count: number, make: (at: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function wildPattern(random: Random, pattern: Json): Json {
  const { findings } = (pattern['detail'] ?? { findings: {} }) as { readonly findings: Json };
  const own = random.below(3) === 0 ? { $or: [fields(random), fields(random)] } : fields(random);
  const kept = random.below(2) === 0 ? findings : {};
  return { ...pattern, detail: { findings: { ...own, ...kept } } };
}

function fields(random: Random): Json {
  let tree: Json = {};
  for (let count = 1 + random.below(2); count > 0; count -= 1) {
    const path = random.pick(FIELDS).split('.');
    const values = some(1 + random.below(2), () => operand(random));
    tree = { ...tree, ...(path.reduceRight<unknown>((below, name) => ({ [name]: below }), values) as Json) };
  }
  return tree;
}

function operand(random: Random): unknown {
  const text = random.pick(TEXTS);
  return random.pick<unknown>([
    text,
    'HIGH',
    { prefix: text },
    { suffix: text },
    { prefix: { 'equals-ignore-case': text.toLowerCase() } },
    { 'equals-ignore-case': text.toUpperCase() },
    { wildcard: `*${text}*` },
    { 'anything-but': [text, 'LOW'] },
    { 'anything-but': { prefix: text } },
    { 'anything-but': { wildcard: `*${text}` } },
    { numeric: ['>=', 40, '<', 90] },
    { numeric: ['=', 70] },
    { exists: true },
    { exists: false },
    true,
    null,
  ]);
}

const COMPARISONS = ['EQUALS', 'PREFIX', 'CONTAINS', 'NOT_EQUALS', 'PREFIX_NOT_EQUALS', 'NOT_CONTAINS'];
const KEYS = [
  'ProductName',
  'Title',
  'Type',
  'ResourceType',
  'ResourceId',
  'ComplianceSecurityControlId',
  'NoteUpdatedBy',
  'SeverityLabel',
  'GeneratorId',
];

function criteria(random: Random): Json {
  const entries = some(1 + random.below(3), () => {
    const Comparison = random.pick(COMPARISONS);
    const values = some(1 + random.below(2), () => ({ Value: random.pick([...TEXTS, 'HIGH']), Comparison }));
    return random.pick<readonly [string, unknown]>([
      [random.pick(KEYS), values],
      [random.pick(KEYS), values],
      ['Confidence', [{ Gte: 10 }, { Lt: 5 }]],
      ['Criticality', [{ Gt: 10, Lte: 50 }]],
      ['CreatedAt', [{ DateRange: { Unit: 'DAYS', Value: 60 } }]],
      ['CreatedAt', [{ Start: '2026-03-01T00:00:00Z', End: '2026-06-01T00:00:00Z' }]],
      [
        'ResourceTags',
        [{ Key: 'Team', Value: random.pick(TEXTS), Comparison: random.pick(['EQUALS', 'NOT_EQUALS']) }],
      ],
      ['UserDefinedFields', [{ Key: 'Team', Value: random.pick(TEXTS), Comparison: 'NOT_EQUALS' }]],
      ['SeverityLabel', equals('CRITICAL', 'MEDIUM')],
    ]);
  });
  return Object.fromEntries(entries);
}

function wildRule(random: Random, at: number) {
  const update = random.pick<Json>([
    { Workflow: { Status: random.pick(['NEW', 'NOTIFIED', 'RESOLVED', 'SUPPRESSED']) } },
    { Severity: { Label: random.pick(['LOW', 'HIGH', 'CRITICAL']) } },
    { Severity: { Normalized: random.pick([1, 69, 70, 95]) } },
    { UserDefinedFields: { Team: random.pick(TEXTS) } },
    { UserDefinedFields: { Tocsin: random.pick(['told', 'no']) } },
    { Types: ['TTPs/Discovery', 'Effects'] },
    { Note: { Text: 'x', UpdatedBy: random.pick(TEXTS) } },
    { Confidence: random.pick([1, 50]) },
    { VerificationState: 'TRUE_POSITIVE', Criticality: 40 },
  ]);
  return automationRule(`wild ${at}`, criteria(random), update, {
    RuleOrder: 1 + random.below(9),
    IsTerminal: random.below(4) === 0,
  });
}

function policyRule(random: Random, at: number): PolicyRule {
  const when = random.pick<Json>([
    { asff: criteria(random) },
    { facts: { severity: [random.pick(['HIGH', 'CRITICAL'])], sample: random.below(2) === 0 } },
    { facts: { control: ['EC2.1'], type: ['TTPs'] } },
    { facts: { resourceTag: [{ Key: 'Team', Value: 'dev' }] } },
    { facts: { class: [random.pick(['threat', 'posture'])] }, asff: criteria(random) },
  ]);
  const then = random.pick<Json>([
    { route: 'none' },
    { route: 'page', priority: random.pick(['P1', 'P3']) },
    { suppress: { owner: 'sec', reason: 'r', expires: '2027-01-01T00:00:00Z' } },
    { priority: 'P2' },
  ]);
  return { id: `wild-${at}`, title: `Wild ${at}`, when, then, terminal: random.below(4) === 0 } as PolicyRule;
}

function filter(random: Random): Json {
  return random.pick<Json>([
    { severity: ['CRITICAL'] },
    { severity_rank: [{ numeric: ['>=', 4] }] },
    { priority: ['P1', 'P2'] },
    { event: [{ 'anything-but': ['raised'] }] },
    { account_id: [{ prefix: '1' }], class: ['threat'] },
    { team: [{ exists: false }] },
    { colour: [{ exists: false }], event: ['opened'] },
  ]);
}
