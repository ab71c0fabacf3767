import type { Deployment } from '../deployment/deployment.js';
import { deployment, email, eventRule } from './fixtures/deployments.js';
import { proveCoverage } from './prove-coverage.js';

const now = '2026-11-24T12:00:00Z';

function stack(findings: unknown, parts: Partial<Deployment> = {}): Deployment {
  const pattern = {
    source: ['aws.securityhub'],
    'detail-type': ['Findings Imported V2'],
    detail: { findings },
  };
  return deployment({
    eventRules: [eventRule('Severe', pattern, 'Topic')],
    subscriptions: [email('Topic')],
    ...parts,
  });
}

function ruleV2(update: object, FieldName = 'metadata.product.name') {
  const rule = {
    RuleName: 'v2',
    RuleOrder: 1.5,
    Description: 'v2',
    Criteria: {
      OcsfFindingCriteria: {
        CompositeFilters: [
          { StringFilters: [{ FieldName, Filter: { Value: 'Inspector', Comparison: 'EQUALS' } }] },
        ],
      },
    },
    Actions: [{ Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate: update }],
  };
  return { automationRulesV2: [{ id: 'V2', name: 'v2', place: 'Resources.V2', rule }] };
}

const SEVERE = { severity: ['High', 'Critical', 'Fatal'], status: ['New'] };

// Planted fault seen red: severities and statuses are written in capitals.
it.each([
  ['texts', SEVERE, {}],
  ['ids', { severity_id: [{ numeric: ['>=', 4, '<=', 6] }], status_id: [1] }, {}],
  ['a rule that writes a comment', SEVERE, ruleV2({ Comment: 'seen' })],
  ['a rule that raises', SEVERE, ruleV2({ SeverityId: 5 })],
])('is proved by %s', (_, findings, parts) => {
  const { outcome, assumptions } = proveCoverage({ deployment: stack(findings, parts), now });
  expect(outcome).toBe('proved');
  expect(assumptions[0]).toMatch('Findings Imported V2');
});

it.each([
  ['members as CSPM writes them', { Severity: { Label: ['HIGH', 'CRITICAL'] } }, {}, 'event rule Severe'],
  ['no Fatal', { ...SEVERE, severity: ['High', 'Critical'] }, {}, 'event rule Severe'],
  ['values in capitals', { ...SEVERE, severity: ['HIGH', 'CRITICAL', 'FATAL'] }, {}, 'event rule Severe'],
  ['updates left out', { ...SEVERE, activity_name: ['Create'] }, {}, 'event rule Severe'],
  ['a rule that suppresses', SEVERE, ruleV2({ StatusId: 3 }), 'automation rule V2'],
  ['a rule that lowers', SEVERE, ruleV2({ SeverityId: 2 }), 'automation rule V2'],
  ['a rule on a resource', SEVERE, ruleV2({ SeverityId: 2 }, 'resources.type'), 'automation rule V2'],
])('has a hole: %s', (_, findings, parts, culprit) => {
  const { outcome, holes } = proveCoverage({ deployment: stack(findings, parts), now });
  expect(outcome).toBe('holes');
  expect(holes.map(({ culprit: { part, id } }) => `${part} ${id}`)).toContain(culprit);
});

it('is not looked at where Security Hub CSPM is', () => {
  const cspm = eventRule(
    'Old',
    {
      source: ['aws.securityhub'],
      'detail-type': ['Security Hub Findings - Imported'],
      detail: { findings: { Severity: { Label: ['HIGH', 'CRITICAL'] } } },
    },
    'Topic',
  );
  const both = stack({ severity: ['Critical'] });
  const { outcome, assumptions } = proveCoverage({
    deployment: { ...both, eventRules: [...both.eventRules, cspm] },
    now,
  });
  expect(outcome).toBe('proved');
  expect(assumptions[0]).toMatch('those of the new Security Hub are not looked at');
});
