import { readTemplate } from '../../index.js';

const sections = {
  Parameters: {
    Stage: { Type: 'String', Default: 'prod' },
    Unknown: { Type: 'String' },
    Ports: { Type: 'List<Number>', Default: '1, 2' },
    Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/a/name' },
  },
  Mappings: { Map: { prod: { label: 'HIGH', list: ['a', 'b'] }, __proto__: { x: 'y' } } },
  Conditions: {
    Yes: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
    No: { 'Fn::Not': [{ Condition: 'Yes' }] },
    Maybe: { 'Fn::Equals': [{ Ref: 'Unknown' }, 'x'] },
    Same: { 'Fn::Equals': [{ Ref: 'Unknown' }, { 'Fn::Sub': '${Unknown}' }] },
    YesOrMaybe: { 'Fn::Or': [{ Condition: 'Maybe' }, { Condition: 'Yes' }] },
    NoAndMaybe: { 'Fn::And': [{ Condition: 'Maybe' }, { Condition: 'No' }] },
    YesAndMaybe: { 'Fn::And': [{ Condition: 'Maybe' }, { Condition: 'Yes' }] },
    Loop: { Condition: 'Loop' },
    Odd: { 'Fn::Contains': [['a'], 'a'] },
  },
};

/** What an expression becomes, seen in a rule that is passed on as it is. */
function resolved(expression: unknown): unknown {
  const rule = { Type: 'AWS::SecurityHub::AutomationRule', Properties: { expression } };
  const { automationRules, unread } = readTemplate({ ...sections, Resources: { rule } }, { name: 't' });
  return automationRules[0] === undefined ? unread[0]?.reason : automationRules[0].rule['expression'];
}

function createdUnder(Condition: string): string {
  const rule = { Type: 'AWS::SecurityHub::AutomationRule', Properties: {}, Condition };
  const { automationRules, unread } = readTemplate({ ...sections, Resources: { rule } }, { name: 't' });
  return automationRules.length === 1 ? 'created' : unread.length === 1 ? 'unread' : 'not created';
}

describe('an expression', () => {
  it.each<[name: string, expression: unknown, becomes: unknown]>([
    ['Ref of a parameter with a Default', { Ref: 'Stage' }, 'prod'],
    ['Ref of a parameter without', { Ref: 'Unknown' }, '${Unknown}'],
    ['Ref of a list', { Ref: 'Ports' }, ['1', '2']],
    ['Ref of a stored parameter, whose Default is a name', { Ref: 'Stored' }, '${Stored}'],
    ['Ref of a pseudo parameter', { Ref: 'AWS::Region' }, '${AWS::Region}'],
    ['Ref of AWS::NoValue', [1, { Ref: 'AWS::NoValue' }], [1]],
    [
      'GetAtt, as list and text',
      [{ 'Fn::GetAtt': ['A', 'B.C'] }, { 'Fn::GetAtt': 'A.B.C' }],
      ['${A.B.C}', '${A.B.C}'],
    ],
    [
      'Sub',
      { 'Fn::Sub': 'a-${Stage}-${AWS::Region}-${Q.Arn}-${!Kept}' },
      'a-prod-${AWS::Region}-${Q.Arn}-${Kept}',
    ],
    ['Sub with variables', { 'Fn::Sub': ['${A}${Stage}', { A: { Ref: 'Stage' } }] }, 'prodprod'],
    ['Sub of a name of every object', { 'Fn::Sub': '${constructor}' }, '${constructor}'],
    ['Sub of a list', { 'Fn::Sub': 'x${Ports}' }, '${Fn::Sub:"x${Ports}"}'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Stage' }, 1]] }, 'a-prod-1'],
    [
      'Join of a list that is not known',
      { 'Fn::Join': ['-', { Ref: 'Unknown' }] },
      '${Fn::Join:["-","${Unknown}"]}',
    ],
    ['Select', { 'Fn::Select': ['1', { Ref: 'Ports' }] }, '2'],
    ['Select beyond the list', { 'Fn::Select': [7, ['a']] }, '${Fn::Select:[7,["a"]]}'],
    ['Split', { 'Fn::Split': [',', 'a,b'] }, ['a', 'b']],
    [
      'Split of what is not known',
      { 'Fn::Split': [':', { 'Fn::GetAtt': ['Q', 'Arn'] }] },
      '${Fn::Split:[":","${Q.Arn}"]}',
    ],
    ['If that holds', { 'Fn::If': ['Yes', 'a', 'b'] }, 'a'],
    ['If that does not', { 'Fn::If': ['No', 'a', { Ref: 'Stage' }] }, 'prod'],
    ['If that is not known', { 'Fn::If': ['Maybe', 'a', 'b'] }, '${Fn::If:["Maybe","a","b"]}'],
    ['If that is not known, between equals', { 'Fn::If': ['Maybe', 'prod', { Ref: 'Stage' }] }, 'prod'],
    ['If of nothing', { a: { 'Fn::If': ['No', 1, { Ref: 'AWS::NoValue' }] } }, {}],
    ['FindInMap', { 'Fn::FindInMap': ['Map', { Ref: 'Stage' }, 'label'] }, 'HIGH'],
    ['FindInMap of a list', { 'Fn::FindInMap': ['Map', 'prod', 'list'] }, ['a', 'b']],
    [
      'FindInMap of what is not there',
      { 'Fn::FindInMap': ['Map', 'prod', 'toString'] },
      '${Fn::FindInMap:["Map","prod","toString"]}',
    ],
    ['ImportValue', { 'Fn::ImportValue': { 'Fn::Sub': '${Stage}-topic' } }, '${Fn::ImportValue:prod-topic}'],
    ['ToJsonString', { 'Fn::ToJsonString': { a: { Ref: 'Stage' } } }, '{"a":"prod"}'],
    ['a function that is not resolved', { 'Fn::Base64': { Ref: 'Stage' } }, '${Fn::Base64:"prod"}'],
    ['members in another order', { 'Fn::Cidr': { b: 1, a: 2 } }, '${Fn::Cidr:{"a":2,"b":1}}'],
    ['a dynamic reference', 'x-{{resolve:ssm:/a/b}}', 'x-${resolve:ssm:/a/b}'],
    ['a broken Ref', { Ref: ['Stage'] }, '${Ref:["Stage"]}'],
    ['a member named as a function beside others', { 'Fn::Sub': 'a', b: 1 }, { 'Fn::Sub': 'a', b: 1 }],
  ])('%s', (_name, expression, becomes) => {
    expect(resolved(expression)).toEqual(becomes);
  });

  it('that multiplies a text beyond all bounds is not made', () => {
    const wide = { 'Fn::Join': ['x'.repeat(1000), Array.from({ length: 1000 }, () => 'a')] };
    expect(resolved(wide)).toMatch(
      /^an expression makes a text of 1000000 letters; at most 100000 are read$/,
    );
  });
});

describe('a condition', () => {
  it.each([
    ['Yes', 'created'],
    ['No', 'not created'],
    ['Maybe', 'unread'],
    ['Same', 'created'],
    ['YesOrMaybe', 'created'],
    ['NoAndMaybe', 'not created'],
    ['YesAndMaybe', 'unread'],
    ['Loop', 'unread'],
    ['Odd', 'unread'],
    ['constructor', 'unread'],
  ])('%s: the resource is %s', (condition, state) => {
    expect(createdUnder(condition)).toBe(state);
  });
});
