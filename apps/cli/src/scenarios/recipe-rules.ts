import { ruleName } from '../run/event-rules.js';
import { editedAssembly } from './edited-assembly.js';
import type { EditedAssembly } from './edited-assembly.js';

/** The recipe's event pattern, word for word. */
export const recipePattern = {
  source: ['aws.securityhub'],
  'detail-type': ['Security Hub Findings - Imported'],
  detail: { findings: { Severity: { Label: ['HIGH', 'CRITICAL'] }, Workflow: { Status: ['NEW'] } } },
};

const ruleOf = (order: number, name: string, criteria: object, note: string, status: string) => ({
  RuleOrder: order,
  RuleName: name,
  Description: name,
  RuleStatus: 'ENABLED',
  Criteria: criteria,
  Actions: [
    {
      Type: 'FINDING_FIELDS_UPDATE',
      FindingFieldsUpdate: {
        Note: { Text: note, UpdatedBy: 'SecurityHubAutomation' },
        Workflow: { Status: status },
      },
    },
  ],
});

/**
 * The recipe's two automation rules, meaning untouched. Criteria as AWS accepts them: `WorkflowStatus`, not `Workflow`
 * (API reference, AutomationRulesFindingFilters), and a list of actions.
 */
export const recipeAutomationRules = [
  ruleOf(
    1,
    'Suppress Low Priority Findings',
    {
      SeverityLabel: [{ Value: 'INFORMATIONAL', Comparison: 'EQUALS' }],
      GeneratorId: [{ Value: 'aws-foundational-security-best-practices', Comparison: 'PREFIX' }],
    },
    'Low priority finding automatically suppressed by automation rule',
    'SUPPRESSED',
  ),
  ruleOf(
    2,
    'Escalate Critical Findings',
    {
      SeverityLabel: [{ Value: 'CRITICAL', Comparison: 'EQUALS' }],
      WorkflowStatus: [{ Value: 'NEW', Comparison: 'EQUALS' }],
    },
    'CRITICAL: Immediate attention required. Escalated to SOC automatically.',
    'NOTIFIED',
  ),
];

/** The default stack with the recipe's pattern in one rule, and the other rules for findings switched off. */
export function recipeAssembly(): Promise<EditedAssembly> {
  return editedAssembly((logicalId, { Type, Properties }) => {
    if (Type !== 'AWS::Events::Rule') return;
    if (ruleName(logicalId) === 'open') Properties['EventPattern'] = recipePattern;
    else if (ruleName(logicalId) !== 'escalate') Properties['State'] = 'DISABLED';
  });
}
