import { automationRule, equals } from '../../fixtures/deployments.js';
import type { Mutation } from './mutation.js';

type Criteria = Readonly<Record<string, unknown>>;

const HIDING: Readonly<Record<string, Criteria>> = {
  'sets SUPPRESSED': { Workflow: { Status: 'SUPPRESSED' } },
  'sets RESOLVED': { Workflow: { Status: 'RESOLVED' } },
  'lowers to LOW': { Severity: { Label: 'LOW' } },
  'lowers to 39': { Severity: { Normalized: 39 } },
};

const prefix = (Value: string) => [{ Value, Comparison: 'PREFIX' }];

/** Whom the rules mean: each of them is met by some finding of HIGH or CRITICAL. */
const MEANT: Readonly<Record<string, Criteria>> = {
  'every CRITICAL': { SeverityLabel: equals('CRITICAL') },
  'HIGH of one account': { SeverityLabel: equals('HIGH'), AwsAccountId: equals('444455556666') },
  'one control': { ComplianceSecurityControlId: equals('EC2.19') },
  'a prefix of controls': { ComplianceSecurityControlId: prefix('Config.1') },
  'sandbox accounts by name': { AwsAccountName: [{ Value: 'sandbox', Comparison: 'CONTAINS' }] },
  'a tag': { ResourceTags: [{ Key: 'Environment', Value: 'dev', Comparison: 'EQUALS' }] },
  'all but one product': { ProductName: [{ Value: 'GuardDuty', Comparison: 'NOT_EQUALS' }] },
  'a title': { Title: [{ Value: 'test', Comparison: 'CONTAINS' }], RecordState: equals('ACTIVE') },
  'what is old': { CreatedAt: [{ DateRange: { Unit: 'DAYS', Value: 30 } }] },
  'low confidence': { Confidence: [{ Lte: 20 }] },
  'a type': { Type: prefix('TTPs/Discovery') },
  'two resources': { ResourceType: equals('AwsEc2Instance'), ResourceRegion: equals('us-east-1') },
};

/** Rules of other people, added one by one to a stack that is proved. */
export function automationMutations(): readonly Mutation[] {
  const hiding = Object.entries(MEANT).flatMap(([whom, criteria]) =>
    Object.entries(HIDING).map(([what, update]) => added(`${what}: ${whom}`, criteria, update)),
  );
  return [...hiding, ...inConcert()];
}

function added(name: string, criteria: Criteria, update: Criteria): Mutation {
  const rule = automationRule(name, criteria, update);
  return {
    name: `rule ${name}`,
    apply: (deployment) => ({ ...deployment, automationRules: [...deployment.automationRules, rule] }),
    culprit: { part: 'automation rule', id: rule.id },
  };
}

/** Faults that need two rules, or the history of a finding. */
function inConcert(): readonly Mutation[] {
  const critical = { SeverityLabel: equals('CRITICAL') };
  const hide = automationRule(
    'hide',
    critical,
    { Workflow: { Status: 'SUPPRESSED' } },
    { RuleOrder: 1, IsTerminal: true },
  );
  const rescue = automationRule('rescue', critical, { Workflow: { Status: 'NEW' } }, { RuleOrder: 2 });
  const last = automationRule('last', critical, { Workflow: { Status: 'SUPPRESSED' } }, { RuleOrder: 9 });
  const note = automationRule(
    'fields',
    { RecordState: equals('ARCHIVED') },
    { UserDefinedFields: { Reviewed: 'yes' } },
  );
  const reopen = automationRule(
    'told stays told',
    { WorkflowStatus: equals('NOTIFIED') },
    { Workflow: { Status: 'RESOLVED' } },
  );
  const plus = (name: string, culprit: string, ...rules: readonly (typeof hide)[]): Mutation => ({
    name: `rules: ${name}`,
    apply: (deployment) => ({ ...deployment, automationRules: [...deployment.automationRules, ...rules] }),
    culprit: { part: 'automation rule', id: culprit },
  });
  return [
    plus('a terminal rule runs before the one that would have rescued', 'hide', hide, rescue),
    plus('a later rule hides what an earlier one rescued', 'last', rescue, last),
    plus('user-defined fields written over the mark: the close is lost', 'fields', note),
    plus('what was told is resolved by rule: its growth is lost', 'toldstaystold', reopen),
  ];
}
