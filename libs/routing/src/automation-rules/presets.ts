import type { AutomationRule } from './automation-rule.js';

/**
 * The recipe's two automation rules in a form that hides nothing from a person. Both are DISABLED: whoever deploys one
 * sets `RuleStatus` (only an administrator account may create rules, one per Region). Neither touches Workflow, so no
 * finding stops meeting an event pattern on Workflow.Status.
 *
 * - `passedControls` puts a note on findings of controls that passed. It wants Compliance.Status PASSED *and* severity
 *   INFORMATIONAL, which is what Security Hub gives a passed control: a finding of a third party that says PASSED and
 *   HIGH keeps its note. Security Hub itself resolves a passed control and reopens it when it fails; a rule that
 *   suppressed it, as the recipe's does, would hide the failure for good. A finding has one note: a rule cannot see
 *   whether an analyst wrote it, and replaces it at every update of the provider.
 * - `criticalFindings` adds the user-defined field `TocsinSeverity` to CRITICAL findings that are NEW and ACTIVE; note and
 *   Workflow stay as they are. Not to those that were told or are closed: AWS does not document whether a rule merges
 *   UserDefinedFields or replaces them, and a finding must not lose the marker that its closing is recognised by. For the
 *   same reason leave it out where `mark` is `'none'`: there, a told finding stays NEW.
 *
 * Sources: Security Hub user guide, "Understanding automation rules in Security Hub CSPM", "Setting the workflow status
 * of findings"; ASFF, Severity (control findings).
 *
 * @example applyAutomationRules([{ ...automationRulePresets.criticalFindings, RuleStatus: 'ENABLED' }], raw, options)
 */
export const automationRulePresets: {
  readonly passedControls: AutomationRule;
  readonly criticalFindings: AutomationRule;
} = deepFreeze({
  passedControls: {
    RuleName: 'Tocsin: note on passed controls',
    RuleOrder: 1,
    RuleStatus: 'DISABLED',
    IsTerminal: false,
    Description: 'Notes that a control has passed. Changes neither workflow status nor severity.',
    Criteria: {
      ComplianceStatus: [{ Value: 'PASSED', Comparison: 'EQUALS' }],
      SeverityLabel: [{ Value: 'INFORMATIONAL', Comparison: 'EQUALS' }],
    },
    Actions: [
      {
        Type: 'FINDING_FIELDS_UPDATE',
        FindingFieldsUpdate: {
          Note: { Text: 'The control has passed: nothing to do.', UpdatedBy: 'tocsin-automation-rule' },
        },
      },
    ],
  },
  criticalFindings: {
    RuleName: 'Tocsin: field on critical findings',
    RuleOrder: 2,
    RuleStatus: 'DISABLED',
    IsTerminal: false,
    Description: 'Adds a user-defined field to critical findings. Changes neither workflow status nor note.',
    Criteria: {
      SeverityLabel: [{ Value: 'CRITICAL', Comparison: 'EQUALS' }],
      WorkflowStatus: [{ Value: 'NEW', Comparison: 'EQUALS' }],
      RecordState: [{ Value: 'ACTIVE', Comparison: 'EQUALS' }],
    },
    Actions: [
      {
        Type: 'FINDING_FIELDS_UPDATE',
        FindingFieldsUpdate: { UserDefinedFields: { TocsinSeverity: 'critical' } },
      },
    ],
  },
});

function deepFreeze<T extends object>(value: T): T {
  for (const member of Object.values(value)) {
    if (typeof member === 'object' && member !== null) deepFreeze(member);
  }
  return Object.freeze(value);
}
