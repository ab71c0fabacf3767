import { readFinding } from '@tocsin/findings';
import { anOcsfFinding } from '@tocsin/findings/testing';
import {
  applyAutomationRules,
  automationOutcomes,
  compileAutomationRules,
  type AutomationRuleActionV2,
  type AutomationRuleV2,
  type FindingFieldsUpdateV2,
} from '../index.js';

const options = { format: 'ocsf', now: '2026-11-24T12:00:00Z' } as const;
const severityIs = (Value: string): AutomationRuleV2['Criteria'] => ({
  OcsfFindingCriteria: {
    CompositeFilters: [
      { StringFilters: [{ FieldName: 'severity', Filter: { Value, Comparison: 'EQUALS' } }] },
    ],
  },
});

function rule(
  RuleName: string,
  action: FindingFieldsUpdateV2 | AutomationRuleActionV2,
  more: Partial<AutomationRuleV2> = {},
): AutomationRuleV2 {
  const write: AutomationRuleActionV2 =
    'Type' in action ? action : { Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate: action };
  return {
    RuleName,
    RuleOrder: 1,
    Description: 'A test.',
    Criteria: severityIs('High'),
    Actions: [write],
    ...more,
  };
}

const ticket: AutomationRuleActionV2 = {
  Type: 'EXTERNAL_INTEGRATION',
  ExternalIntegrationConfiguration: { ConnectorArn: 'arn:connector' },
};

describe('rules of the new Security Hub', () => {
  // Planted faults, each seen red: a caption that is not written; criteria that see what earlier rules wrote; the last two
  // rules in the order of the list.
  it.each<[number, string, string]>([
    [0, 'Unknown', 'HIGH'],
    [1, 'Informational', 'INFORMATIONAL'],
    [2, 'Low', 'LOW'],
    [3, 'Medium', 'MEDIUM'],
    [4, 'High', 'HIGH'],
    [5, 'Critical', 'CRITICAL'],
    [6, 'Fatal', 'CRITICAL'],
    [99, 'Other', 'HIGH'],
  ])('keep severity with severity_id: %i %s', (SeverityId, severity, read) => {
    const raw = anOcsfFinding();
    const { finding, applied } = applyAutomationRules([rule('s', { SeverityId })], raw, options);
    expect(finding).toEqual({ ...raw, severity_id: SeverityId, severity });
    expect(readFinding(finding).severity.label).toBe(read);
    expect(applied).toEqual([{ rule: 's', fields: ['severity_id', 'severity'] }]);
  });

  it.each<[number, string, string | undefined]>([
    [0, 'Unknown', undefined],
    [1, 'New', 'NEW'],
    [2, 'In Progress', 'NOTIFIED'],
    [3, 'Suppressed', 'SUPPRESSED'],
    [4, 'Resolved', 'RESOLVED'],
    [5, 'Archived', undefined],
    [99, 'Other', undefined],
  ])('keep status with status_id: %i %s', (StatusId, status, read) => {
    const raw = anOcsfFinding();
    const { finding } = applyAutomationRules([rule('s', { StatusId })], raw, options);
    expect(finding).toEqual({ ...raw, status_id: StatusId, status });
    expect(readFinding(finding).workflowStatus).toBe(read);
  });

  it('write a comment, and all three at once', () => {
    const update = { SeverityId: 5, StatusId: 4, Comment: 'Seen.' };
    const { finding, applied } = applyAutomationRules([rule('all', update)], anOcsfFinding(), options);
    expect(finding).toMatchObject({ severity_id: 5, status_id: 4, comment: 'Seen.' });
    expect(applied[0]?.fields).toEqual(['severity_id', 'severity', 'status_id', 'status', 'comment']);
  });

  it('open a ticket and write nothing', () => {
    const raw = anOcsfFinding();
    expect(applyAutomationRules([rule('ticket', ticket)], raw, options)).toEqual({
      finding: raw,
      applied: [{ rule: 'ticket', fields: [], connectorArn: 'arn:connector' }],
    });
  });

  it('run by orders that may be fractions; the highest wins', () => {
    const rules = [
      rule('second', { StatusId: 4 }, { RuleOrder: 1.5 }),
      rule('first', { StatusId: 3 }, { RuleOrder: 1.25 }),
    ];
    const { finding, applied } = applyAutomationRules(rules, anOcsfFinding(), options);
    expect(applied.map((each) => each.rule)).toEqual(['first', 'second']);
    expect(finding['status']).toBe('Resolved');
  });

  it('see what the provider supplied, not what an earlier rule wrote', () => {
    const rules = [
      rule('raises', { SeverityId: 5 }),
      rule('of critical', { StatusId: 3 }, { RuleOrder: 2, Criteria: severityIs('Critical') }),
      rule('of high', { Comment: 'Still high.' }, { RuleOrder: 3 }),
    ];
    const { outcomes, complete } = automationOutcomes(rules, anOcsfFinding(), options);
    expect(
      outcomes.map(({ finding }) => [finding['severity'], finding['status'], finding['comment']]),
    ).toEqual([['Critical', 'New', 'Still high.']]);
    expect([outcomes[0].doubts, complete]).toEqual([[], true]);
  });

  it('leave the finding untouched, and DISABLED ones out', () => {
    const raw = anOcsfFinding();
    const before = structuredClone(raw);
    const rules = [rule('off', { StatusId: 3 }, { RuleStatus: 'DISABLED' }), rule('on', { Comment: 'On.' })];
    expect(compileAutomationRules(rules, { format: 'ocsf' }).apply(raw, options).finding).toEqual({
      ...before,
      comment: 'On.',
    });
    expect(raw).toEqual(before);
  });

  it('may match where AWS does not say', () => {
    const entries = [
      { uid: 'a', type: 'T', region: 'x' },
      { uid: 'b', type: 'U', region: 'r' },
    ];
    const filter = (FieldName: 'resources.type' | 'resources.region', Value: string) => ({
      FieldName,
      Filter: { Value, Comparison: 'EQUALS' as const },
    });
    const CompositeFilters = [
      { StringFilters: [filter('resources.type', 'T'), filter('resources.region', 'r')] },
    ];
    const rules = [
      rule('apart', { StatusId: 3 }, { Criteria: { OcsfFindingCriteria: { CompositeFilters } } }),
    ];
    const { outcomes } = automationOutcomes(rules, anOcsfFinding({ resources: entries }), options);
    expect(outcomes.map(({ finding }) => finding['status'])).toEqual(['Suppressed', 'New']);
    expect(outcomes[1]?.doubts).toEqual([
      {
        rule: 'apart',
        kind: 'different entries',
        reason:
          'resources.type, resources.region: met, but by no single entry of resources; taken as no match.',
      },
    ]);
  });
});
