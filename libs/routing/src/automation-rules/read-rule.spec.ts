import { applyAutomationRules, AutomationRuleError, compileAutomationRules } from '../index.js';

const update = (FindingFieldsUpdate: unknown) => [{ Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate }];
const valid = {
  RuleName: 'Escalate',
  RuleOrder: 2,
  Description: 'A test.',
  Criteria: { SeverityLabel: [{ Value: 'CRITICAL', Comparison: 'EQUALS' }] },
  Actions: update({ Workflow: { Status: 'NOTIFIED' } }),
};
const writes = (fields: unknown) => ({ ...valid, Actions: update(fields) });
const at = 'Actions[0].FindingFieldsUpdate';
const texts = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, key) => [`k${key}`, 'v']));

const refused: readonly (readonly [string, unknown, string, RegExp])[] = [
  ['no object', 'text', '', /found "text"; Security Hub takes an object with RuleName/],
  ['an unknown property', { ...valid, Enabled: true }, 'Enabled', /no property but RuleName/],
  ['a property in another case', { ...valid, ruleOrder: 1 }, 'ruleOrder', /no property but RuleName/],
  ['a blank name', { ...valid, RuleName: ' ' }, 'RuleName', /1 to 256 characters/],
  ['a long name', { ...valid, RuleName: 'x'.repeat(257) }, 'RuleName', /1 to 256 characters/],
  ['no description', { ...valid, Description: undefined }, 'Description', /found nothing/],
  ['no order', { ...valid, RuleOrder: undefined }, 'RuleOrder', /found nothing; .* from 1 to 1000/],
  ['order 0', { ...valid, RuleOrder: 0 }, 'RuleOrder', /found 0/],
  ['order 1001', { ...valid, RuleOrder: 1001 }, 'RuleOrder', /found 1001/],
  ['a fraction as order', { ...valid, RuleOrder: 1.5 }, 'RuleOrder', /found 1.5/],
  ['an unknown status', { ...valid, RuleStatus: 'ON' }, 'RuleStatus', /ENABLED or DISABLED/],
  ['terminal as a text', { ...valid, IsTerminal: 'true' }, 'IsTerminal', /true or false/],
  ['tags as a list', { ...valid, Tags: [{ Key: 'a', Value: 'b' }] }, 'Tags', /an object of 1 to 50 texts/],
  [
    'an update time without an offset',
    { ...valid, UpdatedAt: '2026-11-24T12:00:00' },
    'UpdatedAt',
    /ISO 8601/,
  ],
  ['a member that only its prototype has', Object.create(valid), 'RuleName', /found nothing/],
  [
    'a rule of the new Security Hub',
    { ...valid, Criteria: { OcsfFindingCriteria: { CompositeFilters: [] } } },
    'Criteria',
    /this is a rule of the new Security Hub \(V2\): read it with format 'ocsf'/,
  ],
  [
    'criteria as a text',
    { ...valid, Criteria: 'x' },
    'Criteria',
    /^found "x", allowed: an object of criteria/,
  ],
  [
    'criteria without a list',
    { ...valid, Criteria: { Title: { Value: 'x', Comparison: 'EQUALS' } } },
    'Criteria.Title',
    /^found an object, allowed: a list of 1 to 100 filters/,
  ],
  [
    'criteria as a list of texts',
    { ...valid, Criteria: { Title: ['x'] } },
    'Criteria.Title[0]',
    /^found "x", allowed: a string filter/,
  ],
  ['no criteria', { ...valid, Criteria: undefined }, 'Criteria', /criteria/],
  ['empty criteria', { ...valid, Criteria: {} }, 'Criteria', /at least one key/],
  [
    "the recipe's nested criterion",
    { ...valid, Criteria: { Workflow: { Status: [{ Value: 'NEW', Comparison: 'EQUALS' }] } } },
    'Criteria.Workflow',
    /unknown key/,
  ],
  [
    'a bad comparison',
    { ...valid, Criteria: { Title: [{ Value: 'x', Comparison: 'LIKE' }] } },
    'Criteria.Title[0].Comparison',
    /LIKE/,
  ],
  [
    "the recipe's action without a list",
    { ...valid, Actions: valid.Actions[0] },
    'Actions',
    /a list of exactly one action/,
  ],
  ['no action', { ...valid, Actions: [] }, 'Actions', /exactly one/],
  ['two actions', { ...valid, Actions: [...valid.Actions, ...valid.Actions] }, 'Actions', /exactly one/],
  [
    'an action of another type',
    { ...valid, Actions: [{ Type: 'EXTERNAL_INTEGRATION' }] },
    'Actions[0].Type',
    /FINDING_FIELDS_UPDATE/,
  ],
  [
    'an action with more',
    { ...valid, Actions: [{ ...valid.Actions[0], Topic: 'x' }] },
    'Actions[0].Topic',
    /only Type and/,
  ],
  ['an empty update', writes({}), at, /any of Note, Severity/],
  ['an update that is no object', writes('x'), at, /found "x"/],
  [
    'a field that no rule may write',
    writes({ RecordState: 'ARCHIVED' }),
    `${at}.RecordState`,
    /no field but Note/,
  ],
  ['a note without an author', writes({ Note: { Text: 'x' } }), `${at}.Note.UpdatedBy`, /found nothing/],
  ['a long note', writes({ Note: { Text: 'x'.repeat(513), UpdatedBy: 'y' } }), `${at}.Note.Text`, /1 to 512/],
  [
    'an unknown member of a note',
    writes({ Note: { Text: 'x', UpdatedBy: 'y', UpdatedAt: 'z' } }),
    `${at}.Note.UpdatedAt`,
    /only Text, UpdatedBy/,
  ],
  ['an unknown label', writes({ Severity: { Label: 'URGENT' } }), `${at}.Severity.Label`, /found "URGENT"/],
  [
    'an unknown member of severity',
    writes({ Severity: { Original: '8' } }),
    `${at}.Severity.Original`,
    /only Label, Normalized/,
  ],
  ['a severity of nothing', writes({ Severity: {} }), `${at}.Severity`, /an object with Label/],
  ['Normalized 101', writes({ Severity: { Normalized: 101 } }), `${at}.Severity.Normalized`, /0 to 100/],
  [
    'an unknown workflow status',
    writes({ Workflow: { Status: 'IN_PROGRESS' } }),
    `${at}.Workflow.Status`,
    /NEW, NOTIFIED/,
  ],
  [
    'a workflow status as a list',
    writes({ Workflow: { Status: ['NEW'] } }),
    `${at}.Workflow.Status`,
    /NEW, NOTIFIED/,
  ],
  [
    'an unknown verification',
    writes({ VerificationState: 'MAYBE' }),
    `${at}.VerificationState`,
    /UNKNOWN, TRUE_POSITIVE/,
  ],
  ['confidence 101', writes({ Confidence: 101 }), `${at}.Confidence`, /found 101/],
  ['criticality as a text', writes({ Criticality: '5' }), `${at}.Criticality`, /found "5"/],
  ['a type of four parts', writes({ Types: ['a/b/c/d'] }), `${at}.Types`, /namespace\/category\/classifier/],
  ['no type', writes({ Types: [] }), `${at}.Types`, /1 to 50/],
  ['51 user-defined fields', writes({ UserDefinedFields: texts(51) }), `${at}.UserDefinedFields`, /1 to 50/],
  [
    'a user-defined field of 1025',
    writes({ UserDefinedFields: { a: 'x'.repeat(1025) } }),
    `${at}.UserDefinedFields`,
    /1 to 1024/,
  ],
  [
    'a user-defined field with a bad name',
    writes({ UserDefinedFields: { 'a;b': 'x' } }),
    `${at}.UserDefinedFields`,
    /names of 1 to 128/,
  ],
  [
    'a related finding without an id',
    writes({ RelatedFindings: [{ ProductArn: 'x' }] }),
    `${at}.RelatedFindings`,
    /ProductArn and Id/,
  ],
];

describe('a rule that Security Hub would refuse', () => {
  it.each(refused)('%s', (_title, rule, field, reason) => {
    const compile = () => compileAutomationRules([valid, rule as object]);
    expect(compile).toThrow(AutomationRuleError);
    expect(compile).toThrow(expect.objectContaining({ field, reason: expect.stringMatching(reason) }));
  });

  it('is named, by its name or by its position', () => {
    expect(() => compileAutomationRules([valid, { ...valid, RuleOrder: 0 }])).toThrow(
      /^automation rule "Escalate", RuleOrder: /,
    );
    expect(() => compileAutomationRules([valid, { ...valid, RuleName: undefined }])).toThrow(
      /^automation rule "rule 2", RuleName: /,
    );
  });

  it('is refused before any rule is applied', () => {
    const options = { format: 'asff', now: '2026-11-24T12:00:00Z' } as const;
    expect(() => applyAutomationRules([valid, { ...valid, RuleOrder: 0 }], {}, options)).toThrow(
      AutomationRuleError,
    );
  });

  it('is any beyond the hundredth', () => {
    expect(() => compileAutomationRules(Array(101).fill(valid))).toThrow(/at most 100 rules, found 101/);
    expect(() => compileAutomationRules(Array(100).fill(valid))).not.toThrow();
  });

  it('is not one with what the API adds to the rules that it returns', () => {
    const returned = {
      RuleArn: 'arn',
      CreatedAt: 'x',
      CreatedBy: 'y',
      UpdatedAt: '2026-11-24T12:00:00.5+00:00',
    };
    expect(() => compileAutomationRules([{ ...valid, ...returned }])).not.toThrow();
  });

  it('is not one with a property left undefined', () => {
    const rule = {
      ...valid,
      Criteria: { ...valid.Criteria, Title: undefined, Type: undefined },
      Tags: undefined,
      UpdatedAt: undefined,
      Actions: update({ Note: undefined, Confidence: 5 }),
    };
    expect(() => compileAutomationRules([rule])).not.toThrow();
  });
});
