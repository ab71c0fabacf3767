import { DeploymentReadError, readTemplate } from '../../index.js';

describe('what is no template', () => {
  it.each<[input: unknown, message: RegExp]>([
    [undefined, /found nothing; a CloudFormation template has an object Resources/],
    ['Resources:', /found "Resources:"; /],
    [[], /found \[\]; /],
    [{}, /found Resources: nothing; /],
    [{ Resources: [] }, /found Resources: \[\]; /],
  ])('%j is refused', (input, message) => {
    const read = () => readTemplate(input, { name: 'soc.json' });
    expect(read).toThrow(DeploymentReadError);
    expect(read).toThrow(/^deployment "soc\.json": /);
    expect(read).toThrow(message);
  });

  it('more than 10,000 resources are refused', () => {
    const Resources = Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`r${n}`, {}]));
    expect(() => readTemplate({ Resources }, { name: 't' })).toThrow(
      'found 10001 resources; at most 10000 are read',
    );
  });

  it('a template that is nested too deep, or holds itself, is refused', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`);
    const own: Record<string, unknown> = {};
    own['own'] = own;
    for (const Properties of [deep, own]) {
      expect(() => readTemplate({ Resources: { a: { Properties } } }, { name: 't' })).toThrow(
        /nested deeper than 200 levels/,
      );
    }
  });

  it('a template that anchors multiply is refused without walking it', () => {
    let value: unknown = 'lol';
    for (let level = 0; level < 60; level += 1) value = [value, value, value];
    expect(() => readTemplate({ Resources: { a: value } }, { name: 't' })).toThrow(
      /at most 2000000 are read/,
    );
  });
});

describe('a part that cannot be read', () => {
  it.each<[name: string, resource: unknown, reason: string]>([
    ['without a type', {}, 'Type: found nothing; a text such as AWS::Events::Rule is wanted'],
    ['no object', 'x', 'Type: found nothing; a text such as AWS::Events::Rule is wanted'],
    [
      'a loop',
      { Type: 'AWS::Events::Rule', Properties: { Targets: { 'Fn::ForEach::a': [] } } },
      'Targets: found "${Fn::ForEach::a:[]}"; a list is wanted',
    ],
    [
      'a target that is an expression',
      { Type: 'AWS::Events::Rule', Properties: { Targets: [{ Ref: 'X' }] } },
      'Targets[0]: found "${X}"; an object is wanted',
    ],
    [
      'a target without ARN',
      { Type: 'AWS::Events::Rule', Properties: { Targets: [{}] } },
      'Arn: found nothing; a text is wanted',
    ],
    [
      'a pattern that is no JSON',
      { Type: 'AWS::Events::Rule', Properties: { EventPattern: '{' } },
      'EventPattern: found "{", which is no JSON; write the object itself',
    ],
    [
      'a pattern that is a list',
      { Type: 'AWS::Events::Rule', Properties: { EventPattern: '[]' } },
      'EventPattern: found "[]"; an object, or its JSON text, is wanted',
    ],
    [
      'another state',
      { Type: 'AWS::Events::Rule', Properties: { State: 'on' } },
      'State: found "on"; ENABLED or DISABLED is wanted',
    ],
    [
      'a pipe',
      { Type: 'AWS::Pipes::Pipe', Properties: {} },
      'what a pipe takes from a queue and sends on is not read',
    ],
    [
      'a filter without pattern',
      {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: 'arn:aws:sqs:a:1:q',
          FunctionName: 'f',
          FilterCriteria: { Filters: [{}] },
        },
      },
      'FilterCriteria.Filters: found a filter without a Pattern',
    ],
    [
      'a subscription without protocol',
      { Type: 'AWS::SNS::Subscription', Properties: { TopicArn: 'a' } },
      'Protocol: found nothing; a text is wanted',
    ],
    [
      'topics of a channel',
      { Type: 'AWS::Chatbot::SlackChannelConfiguration', Properties: { SnsTopicArns: [{}] } },
      'SnsTopicArns: found an object; texts are wanted',
    ],
  ])('%s stands in unread; the others are read', (_name, broken, reason) => {
    const Resources = { broken, whole: { Type: 'AWS::Events::Rule' } };
    const { unread, eventRules } = readTemplate({ Resources }, { name: 't' });
    expect(unread).toMatchObject([{ id: 'broken', place: 'Resources.broken', reason }]);
    expect(eventRules.map(({ id }) => id)).toEqual(['whole']);
  });

  it('a loop over resources stands in unread', () => {
    const { unread } = readTemplate({ Resources: { 'Fn::ForEach::Rules': ['x', [], {}] } }, { name: 't' });
    expect(unread).toMatchObject([
      { reason: 'loops and macros are not expanded: give the processed template' },
    ]);
  });

  it.each([
    [undefined, []],
    ['AWS::Serverless-2016-10-31', []],
    [['AWS::LanguageExtensions', 'OurMacro'], ['OurMacro']],
    [{ Name: 'AWS::Include' }, ['AWS::Include']],
  ])('Transform %j: macros %j', (Transform, macros) => {
    const { unread } = readTemplate({ Transform, Resources: {} }, { name: 't' });
    expect(unread.map(({ id }) => id)).toEqual(macros);
  });
});
