import { aFinding, anEvent } from '@tocsin/findings/testing';
import { applyAutomationRules, compileEventPattern, incidentPatterns } from '../index.js';

/** The recipe's second automation rule, its criteria corrected to what AWS accepts, its meaning untouched. */
const escalateCritical = {
  RuleName: 'Escalate Critical Findings',
  RuleOrder: 2,
  RuleStatus: 'ENABLED',
  Description: 'Escalates critical findings and adds priority notes.',
  Criteria: {
    SeverityLabel: [{ Value: 'CRITICAL', Comparison: 'EQUALS' }],
    WorkflowStatus: [{ Value: 'NEW', Comparison: 'EQUALS' }],
  },
  Actions: [
    {
      Type: 'FINDING_FIELDS_UPDATE',
      FindingFieldsUpdate: {
        Note: { Text: 'CRITICAL: needs attention at once.', UpdatedBy: 'SecurityHubAutomation' },
        Workflow: { Status: 'NOTIFIED' },
      },
    },
  ],
};

const recipePattern = compileEventPattern({
  source: ['aws.securityhub'],
  'detail-type': ['Security Hub Findings - Imported'],
  detail: { findings: { Severity: { Label: ['HIGH', 'CRITICAL'] }, Workflow: { Status: ['NEW'] } } },
});
const actionArn = 'arn:aws:securityhub:eu-west-1:111122223333:action/custom/EscalateToSOC';
const { critical } = incidentPatterns({ minimumSeverity: 'HIGH', actionArn });

describe("the recipe's escalation rule", () => {
  const raw = aFinding({ Severity: { Label: 'CRITICAL' } });
  const { finding } = applyAutomationRules([escalateCritical], raw, {
    format: 'asff',
    now: '2026-11-24T12:00:00Z',
  });

  it("hides a CRITICAL finding from the recipe's event pattern", () => {
    expect(recipePattern.matches(anEvent([raw]))).toBe(true);
    expect(recipePattern.matches(anEvent([finding]))).toBe(false);
    expect(recipePattern.explain(anEvent([finding]))).toEqual([
      { path: 'detail.findings.Workflow.Status', wanted: '["NEW"]', got: '"NOTIFIED"' },
    ]);
  });

  it('does not hide it from ours', () => {
    expect(compileEventPattern(critical).matches(anEvent([raw]))).toBe(true);
    expect(compileEventPattern(critical).matches(anEvent([finding]))).toBe(true);
  });
});
