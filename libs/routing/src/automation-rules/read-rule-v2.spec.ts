import { AutomationRuleError, compileAutomationRules } from '../index.js';

const update = (FindingFieldsUpdate: unknown) => [{ Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate }];
const ticket = (ExternalIntegrationConfiguration: unknown) => [
  { Type: 'EXTERNAL_INTEGRATION', ExternalIntegrationConfiguration },
];
const filter = { FieldName: 'severity', Filter: { Value: 'High', Comparison: 'EQUALS' } };
const ocsf = (...StringFilters: unknown[]) => ({
  OcsfFindingCriteria: { CompositeFilters: [{ StringFilters }] },
});
const valid = {
  RuleName: 'Escalate',
  RuleOrder: 2.5,
  Description: 'A test.',
  Criteria: ocsf(filter),
  Actions: update({ SeverityId: 5 }),
};
const writes = (fields: unknown) => ({ ...valid, Actions: update(fields) });
const at = 'Actions[0].FindingFieldsUpdate';
const place = 'Criteria.OcsfFindingCriteria';
const compile = (rule: unknown) => () => compileAutomationRules([rule as object], { format: 'ocsf' });

const refused: readonly (readonly [string, unknown, string, RegExp])[] = [
  ['no object', null, '', /an object with RuleName/],
  ['order 0.9', { ...valid, RuleOrder: 0.9 }, 'RuleOrder', /found 0.9; .* a number from 1 to 1000/],
  ['order 1000.1', { ...valid, RuleOrder: 1000.1 }, 'RuleOrder', /1 to 1000/],
  ['order NaN', { ...valid, RuleOrder: NaN }, 'RuleOrder', /1 to 1000/],
  ['order as a text', { ...valid, RuleOrder: '2' }, 'RuleOrder', /found "2"/],
  ['a long description', { ...valid, Description: 'x'.repeat(257) }, 'Description', /1 to 256/],
  ['a terminal rule', { ...valid, IsTerminal: true }, 'IsTerminal', /no property but RuleName/],
  ['an unknown status', { ...valid, RuleStatus: 'ON' }, 'RuleStatus', /ENABLED or DISABLED/],
  ['no criteria', { ...valid, Criteria: undefined }, 'Criteria', /found nothing; .* OcsfFindingCriteria/],
  ['empty criteria', { ...valid, Criteria: {} }, place, /found nothing/],
  [
    'a rule of Security Hub CSPM',
    { ...valid, Criteria: { SeverityLabel: [{ Value: 'HIGH', Comparison: 'EQUALS' }] } },
    'Criteria',
    /found \["SeverityLabel"\]; .* a rule of Security Hub CSPM: read it with format 'asff'/,
  ],
  [
    'criteria of both',
    { ...valid, Criteria: { ...valid.Criteria, SeverityLabel: [] } },
    'Criteria',
    /OcsfFindingCriteria alone$/,
  ],
  [
    'an unknown field',
    { ...valid, Criteria: ocsf({ ...filter, FieldName: 'Severity' }) },
    `${place}.CompositeFilters[0].StringFilters[0].FieldName`,
    /^found "Severity", allowed: severity/,
  ],
  [
    'NOT_CONTAINS',
    { ...valid, Criteria: ocsf({ ...filter, Filter: { Value: 'x', Comparison: 'NOT_CONTAINS' } }) },
    `${place}.CompositeFilters[0].StringFilters[0].Filter.Comparison`,
    /NOT_CONTAINS/,
  ],
  [
    'no composite filter',
    { ...valid, Criteria: { OcsfFindingCriteria: { CompositeFilters: [] } } },
    `${place}.CompositeFilters`,
    /a list of 1 to/,
  ],
  ['no action', { ...valid, Actions: [] }, 'Actions', /exactly one/],
  ['two actions', { ...valid, Actions: [...valid.Actions, ...valid.Actions] }, 'Actions', /exactly one/],
  ['an action that is none', { ...valid, Actions: ['x'] }, 'Actions[0]', /FindingFieldsUpdate or External/],
  [
    'an action of another type',
    { ...valid, Actions: [{ Type: 'constructor' }] },
    'Actions[0].Type',
    /FINDING_FIELDS_UPDATE or EXTERNAL_INTEGRATION/,
  ],
  [
    'an action of both types',
    { ...valid, Actions: [{ ...valid.Actions[0], ...ticket({ ConnectorArn: 'a' })[0] }] },
    'Actions[0].FindingFieldsUpdate',
    /only Type and ExternalIntegrationConfiguration where Type is EXTERNAL_INTEGRATION/,
  ],
  ['an empty update', writes({}), at, /any of SeverityId, StatusId, Comment/],
  ['a field of CSPM', writes({ Workflow: { Status: 'NEW' } }), `${at}.Workflow`, /no field but SeverityId/],
  ['severity 7', writes({ SeverityId: 7 }), `${at}.SeverityId`, /found 7; .* 6 \(Fatal\), 99 \(Other\)/],
  ['a severity as a text', writes({ SeverityId: '5' }), `${at}.SeverityId`, /found "5"/],
  ['status 6', writes({ StatusId: 6 }), `${at}.StatusId`, /5 \(Archived\), 99/],
  ['a blank comment', writes({ Comment: ' ' }), `${at}.Comment`, /1 to 512/],
  ['a long comment', writes({ Comment: 'x'.repeat(513) }), `${at}.Comment`, /1 to 512/],
  [
    'no connector',
    { ...valid, Actions: ticket(undefined) },
    'Actions[0].ExternalIntegrationConfiguration',
    /an object with ConnectorArn/,
  ],
  [
    'a connector without an ARN',
    { ...valid, Actions: ticket({}) },
    'Actions[0].ExternalIntegrationConfiguration.ConnectorArn',
    /the ARN of a connector/,
  ],
  [
    'a connector with more',
    { ...valid, Actions: ticket({ ConnectorArn: 'a', Project: 'b' }) },
    'Actions[0].ExternalIntegrationConfiguration.Project',
    /only ConnectorArn/,
  ],
];

describe('a rule that the new Security Hub would refuse', () => {
  it.each(refused)('%s', (_title, rule, field, reason) => {
    expect(compile(rule)).toThrow(AutomationRuleError);
    expect(compile(rule)).toThrow(expect.objectContaining({ field, reason: expect.stringMatching(reason) }));
  });

  it.each([
    ['one with every limit used', { ...valid, RuleOrder: 1000, Description: 'x'.repeat(256) }],
    [
      'one that the API returned',
      { ...valid, RuleId: 'id', RuleArn: 'arn', UpdatedAt: '2026-11-24T12:00:00Z' },
    ],
    ['a ticket', { ...valid, Actions: ticket({ ConnectorArn: 'arn:connector' }) }],
    ['one with members left undefined', writes({ SeverityId: 5, Comment: undefined })],
  ])('is not %s', (_title, rule) => {
    expect(compile(rule)).not.toThrow();
  });

  it('is any beyond the hundredth', () => {
    expect(() => compileAutomationRules(Array(101).fill(valid), { format: 'ocsf' })).toThrow(/at most 100/);
  });

  it('is said to be of the other generation, by name', () => {
    expect(() => compileAutomationRules([valid])).toThrow(
      'automation rule "Escalate", Criteria: found "OcsfFindingCriteria"; Security Hub takes flat keys such as SeverityLabel; this is a rule of the new Security Hub (V2): read it with format \'ocsf\'',
    );
  });
});
