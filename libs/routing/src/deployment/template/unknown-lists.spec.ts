import { compileEventPattern, compileFilterPolicy, readTemplate } from '../../index.js';

const Labels = { Ref: 'Labels' };
const pattern = {
  detail: { findings: { Severity: { Label: Labels }, $or: [{ Title: Labels }, { Id: Labels }] } },
};
const template = {
  Parameters: { Labels: { Type: 'CommaDelimitedList' } },
  Resources: {
    Rule: { Type: 'AWS::Events::Rule', Properties: { EventPattern: pattern } },
    Source: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
        FunctionName: 'worker',
        FilterCriteria: { Filters: [{ Pattern: { body: pattern } }] },
      },
    },
    Mail: {
      Type: 'AWS::SNS::Subscription',
      Properties: { TopicArn: 'topic', Protocol: 'email', FilterPolicy: { severity: Labels } },
    },
  },
};
const list = ['${Labels}'];
const read = { detail: { findings: { Severity: { Label: list }, $or: [{ Title: list }, { Id: list }] } } };

describe('a list that only the deployment knows', () => {
  const { eventRules, eventSources, subscriptions } = readTemplate(template, { name: 'soc' });

  it.each([
    ['an event pattern', eventRules[0]?.pattern, read, compileEventPattern],
    ['a filter of a queue', eventSources[0]?.filters?.[0], { body: read }, compileEventPattern],
    ['a filter policy', subscriptions[0]?.filterPolicy, { severity: list }, compileFilterPolicy],
  ])('is a list of one unknown text in %s, which AWS would take', (_, found, wanted, compile) => {
    expect(found).toEqual(wanted);
    expect(() => compile(found)).not.toThrow();
  });

  it('is the list itself once it is known', () => {
    const known = readTemplate(template, { name: 'soc', parameters: { Labels: ['HIGH', 'CRITICAL'] } });
    expect(known.subscriptions[0]?.filterPolicy).toEqual({ severity: ['HIGH', 'CRITICAL'] });
  });

  it('is left alone where a text is wanted, and so are texts that are known in part', () => {
    const rule = (EventPattern: unknown) => ({
      Resources: { Rule: { Type: 'AWS::Events::Rule', Properties: { EventPattern } } },
    });
    const given = { detail: { name: [{ prefix: { Ref: 'Start' } }], kind: { 'Fn::Sub': 'a-${Start}' } } };
    const [found] = readTemplate(rule(given), { name: 'soc' }).eventRules;
    expect(found?.pattern).toEqual({ detail: { name: [{ prefix: '${Start}' }], kind: 'a-${Start}' } });
  });
});
