import { MARKER, SEVERITY_LABELS } from '@tocsin/findings';
import { aFinding, anEvent } from '@tocsin/findings/testing';
import {
  applyAutomationRules,
  automationOutcomes,
  automationRulePresets,
  compileEventPattern,
  incidentPatterns,
  type AutomationRule,
} from '../index.js';

const options = { format: 'asff', now: '2026-11-24T12:00:00Z' } as const;
const actionArn = 'arn:aws:securityhub:eu-west-1:111122223333:action/custom/EscalateToSOC';
const patterns = Object.entries(incidentPatterns({ minimumSeverity: 'INFORMATIONAL', actionArn })).map(
  ([name, pattern]) => [name, compileEventPattern(pattern)] as const,
);
const enabled = (rule: AutomationRule): AutomationRule => ({ ...rule, RuleStatus: 'ENABLED' });
const { passedControls, criticalFindings } = automationRulePresets;

const findings = SEVERITY_LABELS.flatMap((label) =>
  ['NEW', 'NOTIFIED', 'RESOLVED', 'SUPPRESSED'].flatMap((status) =>
    ['ACTIVE', 'ARCHIVED'].flatMap((record) =>
      [{ [MARKER.field]: MARKER.value }, { team: 'payments' }, undefined].flatMap((fields) =>
        ['PASSED', 'FAILED', undefined].map((compliance) =>
          aFinding({
            Severity: { Label: label },
            Workflow: { Status: status },
            RecordState: record,
            UserDefinedFields: fields,
            Compliance: compliance && { Status: compliance },
          }),
        ),
      ),
    ),
  ),
);

/** Whatever AWS may make of a finding: it does not say whether the map that a rule writes is replaced or merged. */
function outcomes(rules: readonly AutomationRule[], raw: object): readonly object[] {
  return automationOutcomes(rules.map(enabled), raw, options).outcomes.map(({ finding }) => finding);
}

const matchedBy = (finding: object, action?: { name: string; arn: string }) =>
  patterns.filter(([, pattern]) => pattern.matches(anEvent([finding], { action }))).map(([name]) => name);

describe.each([
  ['passedControls', [passedControls]],
  ['criticalFindings', [criticalFindings]],
  ['both', [passedControls, criticalFindings]],
])('preset %s', (_name, rules) => {
  // Planted faults, each of them red: Workflow NOTIFIED added to criticalFindings; its criterion WorkflowStatus left out.
  it('stops no finding from meeting the pattern it met before', () => {
    for (const raw of findings) {
      for (const finding of outcomes(rules, raw)) expect(matchedBy(finding)).toEqual(matchedBy(raw));
    }
  });

  it('stops no escalation', () => {
    const action = { name: 'EscalateToSOC', arn: actionArn };
    for (const raw of findings) {
      for (const finding of outcomes(rules, raw)) expect(matchedBy(finding, action)).toEqual(['escalate']);
    }
  });

  it('leaves workflow, severity and record state as they are', () => {
    for (const raw of findings) {
      for (const finding of outcomes(rules, raw)) {
        const { Workflow, Severity, RecordState } = raw;
        expect(finding).toMatchObject({ Workflow, Severity, RecordState });
      }
    }
  });

  it('is off until somebody switches it on', () => {
    expect(findings.flatMap((raw) => applyAutomationRules(rules, raw, options).applied)).toEqual([]);
  });

  it('cannot be changed for others', () => {
    for (const rule of rules) expect(Object.isFrozen(rule.Actions[0].FindingFieldsUpdate)).toBe(true);
  });
});

describe('presets', () => {
  const appliedTo = (rule: AutomationRule) =>
    findings.filter((raw) => applyAutomationRules([enabled(rule)], raw, options).applied.length > 0);

  it('passedControls writes a note on passed INFORMATIONAL findings alone', () => {
    const written = appliedTo(passedControls);
    expect(written.length).toBeGreaterThan(0);
    for (const raw of written)
      expect(raw).toMatchObject({ Severity: { Label: 'INFORMATIONAL' }, Compliance: { Status: 'PASSED' } });
    const { finding, applied } = applyAutomationRules([enabled(passedControls)], written[0] ?? {}, options);
    expect(applied).toEqual([{ rule: 'Tocsin: note on passed controls', fields: ['Note'] }]);
    expect(finding).toMatchObject({ Note: { UpdatedBy: 'tocsin-automation-rule', UpdatedAt: options.now } });
  });

  it('criticalFindings writes its field on NEW, ACTIVE, CRITICAL findings, and on all of them', () => {
    const written = appliedTo(criticalFindings);
    expect(written).toEqual(
      findings.filter((raw) => {
        const { Severity, Workflow, RecordState } = raw as Record<string, Record<string, unknown>>;
        return (
          Severity?.['Label'] === 'CRITICAL' &&
          Workflow?.['Status'] === 'NEW' &&
          String(RecordState) === 'ACTIVE'
        );
      }),
    );
    const { finding, applied } = applyAutomationRules([enabled(criticalFindings)], written[0] ?? {}, options);
    expect(applied).toEqual([{ rule: 'Tocsin: field on critical findings', fields: ['UserDefinedFields'] }]);
    expect(finding['UserDefinedFields']).toMatchObject({ TocsinSeverity: 'critical' });
    expect(finding['Note']).toEqual(written[0]?.['Note']);
  });
});
