import { automationRule, equals } from '../../fixtures/deployments.js';
import { changePattern, changeRule, type Mutation } from './mutation.js';
import { ruleMutations } from './pattern-mutations.js';
import type { Deployment } from '../../../deployment/deployment.js';

/** Faults of a stack that sends events straight to people. */
export function mailMutations(stack: Deployment): readonly Mutation[] {
  const ofSecurityHub = { ...stack, eventRules: stack.eventRules.filter(({ id }) => id !== 'InstanceRule') };
  const rules = ruleMutations(ofSecurityHub).filter(({ culprit }) => culprit.part === 'event rule');
  const at = (path: string, values: unknown): Mutation => ({
    name: `SevereRule: ${path} ${JSON.stringify(values)}`,
    apply: changePattern('SevereRule', `detail.findings.${path}`, values),
    culprit: { part: 'event rule', id: 'SevereRule' },
  });
  const hide = automationRule(
    'told by hand',
    { SeverityLabel: equals('CRITICAL') },
    { Workflow: { Status: 'NOTIFIED' } },
  );
  return [
    ...rules,
    at('Severity.Label', ['CRITICAL']),
    at('Severity.Label', [{ prefix: 'C' }]),
    at('Severity.Normalized', [{ numeric: ['>=', 75] }]),
    at('Severity.Product', [{ numeric: ['>=', 7] }]),
    at('Compliance.Status', ['FAILED', 'WARNING']),
    at('Workflow.Status', ['NOTIFIED']),
    at('Workflow', [{ exists: true }]),
    at('ProductFields.aws/securityhub/ProductName', ['GuardDuty']),
    at('Resources.Region', ['eu-west-1']),
    at('Title', [{ 'anything-but': { prefix: 'Test' } }]),
    {
      name: 'rule: sets CRITICAL to NOTIFIED',
      apply: (deployment) => ({ ...deployment, automationRules: [hide] }),
      culprit: { part: 'automation rule', id: hide.id },
    },
    {
      name: 'SevereRule: sends to a log group',
      apply: (deployment) => ({
        ...changeRule('SevereRule', (rule) => ({ ...rule, targets: [{ to: 'Log', input: 'event' }] }))(
          deployment,
        ),
        destinations: [
          ...deployment.destinations,
          { id: 'Log', name: 'Log', place: 'Resources.Log', kind: 'store', type: 'AWS::Logs::LogGroup' },
        ],
      }),
      culprit: { part: 'target', id: 'SevereRule' },
    },
  ];
}
