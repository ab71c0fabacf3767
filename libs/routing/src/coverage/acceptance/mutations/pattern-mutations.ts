import type { Deployment } from '../../../deployment/deployment.js';
import { changePattern, changeRule, type Mutation } from './mutation.js';

const DETAIL_TYPES = [
  'Findings Imported V2',
  'Security Hub Findings - import',
  'Security Hub Findings',
  'Security Hub Insight Results',
];
const FINDINGS = 'detail.findings';

/** Faults of event rules, for each rule of a stack by itself. */
export function ruleMutations({ eventRules }: Deployment): readonly Mutation[] {
  return eventRules.flatMap(({ id, pattern, targets }) => {
    const culprit = { part: 'event rule', id } as const;
    const mutation = (name: string, apply: Mutation['apply']): Mutation => ({
      name: `${id}: ${name}`,
      apply,
      culprit,
    });
    return [
      ...DETAIL_TYPES.map((type) =>
        mutation(`detail-type ${type}`, changePattern(id, 'detail-type', [type])),
      ),
      mutation('source in another case', changePattern(id, 'source', ['aws.SecurityHub'])),
      mutation('source of another service', changePattern(id, 'source', ['aws.guardduty'])),
      mutation(
        'disabled',
        changeRule(id, (rule) => ({ ...rule, state: 'DISABLED' })),
      ),
      ...(JSON.stringify(pattern).includes('"findings"')
        ? [
            mutation(
              'members as the new Security Hub writes them',
              changeRule(id, (rule) => ({ ...rule, pattern: lowerCase(rule.pattern) })),
            ),
          ]
        : []),
      {
        name: `${id}: the processor gets something made of the event`,
        apply: changeRule(id, (rule) => ({
          ...rule,
          targets: targets.map((target) => ({ ...target, input: 'other' as const })),
        })),
        culprit: { part: 'target', id },
      },
    ];
  });
}

/** Faults of the three rules that open and raise, and of the one that closes. */
export function fieldMutations(): readonly Mutation[] {
  const at = (
    id: string,
    path: string,
    values: unknown,
    name = `${path} ${JSON.stringify(values)}`,
  ): Mutation => ({
    name: `${id}: ${name}`,
    apply: changePattern(id, `${FINDINGS}.${path}`, values),
    culprit: { part: 'event rule', id },
  });
  const opening = ['CriticalRule', 'OpenRule', 'RaiseRule'];
  return [
    ...opening.flatMap((id) => [
      at(id, 'Severity.Label', ['Critical', 'High']),
      at(id, 'Severity.Label', ['MEDIUM']),
      at(id, 'RecordState', ['Active']),
      at(id, 'RecordState', ['ARCHIVED']),
      at(id, 'Workflow.Status', ['New', 'Notified']),
      at(id, 'ProductName', ['Security Hub', 'GuardDuty']),
      at(id, 'Compliance.Status', ['FAILED']),
      at(id, 'AwsAccountId', [{ 'anything-but': ['444455556666'] }]),
      at(id, 'Resources.Type', [{ prefix: 'AwsEc2' }]),
      at(id, 'Severity', [{ exists: true }], 'exists on an object'),
      at(id, 'Title', [{ 'anything-but': { wildcard: '*test*' } }]),
      at(id, 'Types', [{ prefix: 'TTPs' }, { prefix: 'Effects' }]),
      at(id, 'UserDefinedFields.Team', [{ exists: false }]),
      at(id, 'Severity.Normalized', [{ numeric: ['>', 95] }, { numeric: ['<', 85] }]),
    ]),
    at('CriticalRule', 'Workflow.Status', ['NEW'], 'HIGH that grows to CRITICAL is lost'),
    at('CriticalRule', 'Workflow.Status', ['NOTIFIED']),
    at('OpenRule', 'Workflow.Status', ['NOTIFIED']),
    at('RaiseRule', 'Workflow.Status', ['NEW']),
    at('CloseRule', 'UserDefinedFields.Tocsin', ['TOLD']),
    at('CloseRule', 'UserDefinedFields.tocsin', ['told']),
    at('CloseRule', 'Severity.Label', ['HIGH', 'CRITICAL']),
    at('CloseRule', 'RecordState', ['ACTIVE']),
    at('CloseRule', 'Workflow.Status', ['RESOLVED'], 'close by suppression lost'),
    at('CloseRule', '$or', [{ Workflow: { Status: ['RESOLVED'] } }, { RecordState: ['ARCHIVED'] }]),
    at('CloseRule', '$or', [
      { Workflow: { Status: ['RESOLVED', 'SUPPRESSED'] } },
      { RecordState: ['Archived'] },
    ]),
    {
      name: 'EscalateRule: another custom action',
      apply: (deployment) => {
        const arn = '${OtherAction.ActionTargetArn}';
        const other = { id: 'OtherAction', name: 'Other', place: 'Resources.OtherAction', arn };
        const changed = changePattern('EscalateRule', 'resources', [arn])(deployment);
        return { ...changed, customActions: [...changed.customActions, other] };
      },
      culprit: { part: 'event rule', id: 'EscalateRule' },
    },
  ];
}

function lowerCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, below]) => [
      name.startsWith('$') ? name : name.toLowerCase(),
      lowerCase(below),
    ]),
  );
}
