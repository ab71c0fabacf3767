import { mergeDeployments, readLiveExport, readTemplate, type Deployment } from '../../index.js';
import { fixture } from '../testing/fixture.js';

const stack = (name: string, Resources: object, Outputs: object = {}): Deployment =>
  readTemplate({ Resources, Outputs }, { name });

const rule = (Arn: unknown, EventPattern: unknown = { source: ['aws.securityhub'] }) => ({
  Type: 'AWS::Events::Rule',
  Properties: { EventPattern, Targets: [{ Arn }] },
});
const queue = { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'jobs' } };
const jobs = { 'Fn::Sub': 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:jobs' };

describe('several stacks as one', () => {
  it('keep their ids apart', () => {
    const one = stack('one', { Queue: queue, Rule: rule({ 'Fn::GetAtt': ['Queue', 'Arn'] }) });
    const merged = mergeDeployments('both', [one, { ...one, name: 'two' }, one]);
    expect(merged.eventRules.map(({ id, place, targets }) => [id, place, targets[0]?.to])).toEqual([
      ['one/Rule', 'one: Resources.Rule', 'one/Queue'],
      ['two/Rule', 'two: Resources.Rule', 'two/Queue'],
      ['one#2/Rule', 'one#2: Resources.Rule', 'one#2/Queue'],
    ]);
    expect(merged.name).toBe('both');
  });

  it('find each other by Fn::ImportValue', () => {
    const outputs = { Out: { Value: { 'Fn::GetAtt': ['Queue', 'Arn'] }, Export: { Name: 'soc:queue' } } };
    const merged = mergeDeployments('both', [
      stack('one', { Queue: { Type: 'AWS::SQS::Queue' } }, outputs),
      stack('two', { Rule: rule({ 'Fn::ImportValue': 'soc:queue' }) }),
    ]);
    expect(merged.eventRules[0]?.targets[0]?.to).toBe('one/Queue');
    expect(merged.exports).toEqual({ 'soc:queue': 'one/Queue' });
  });

  it('find each other by ARN', () => {
    const merged = mergeDeployments('both', [
      stack('one', { Queue: queue }),
      stack('two', { Rule: rule(jobs) }),
    ]);
    expect(merged.eventRules[0]?.targets[0]?.to).toBe('one/Queue');
  });

  it('do not, where two have the name', () => {
    const merged = mergeDeployments('all', [
      stack('one', { Queue: queue }),
      stack('two', { Rule: rule(jobs) }),
      stack('three', { Queue: queue }),
    ]);
    expect(merged.eventRules[0]?.targets[0]?.to).toBe('arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:jobs');
  });

  it('do not share the parameters of one name', () => {
    const subscription = (TopicArn: string) => ({
      Type: 'AWS::SNS::Subscription',
      Properties: { TopicArn, Protocol: 'email', Endpoint: { 'Fn::Sub': '${Mail}@${AWS::Region}' } },
    });
    const one = stack('one', { S: subscription('a') });
    const merged = mergeDeployments('both', [one, { ...one, name: 'two' }]);
    expect(merged.subscriptions.map(({ endpoint }) => endpoint)).toEqual([
      '${one/Mail}@${AWS::Region}',
      '${two/Mail}@${AWS::Region}',
    ]);
  });

  it('know the custom action of another in a pattern', () => {
    const Action = {
      Type: 'AWS::SecurityHub::ActionTarget',
      Properties: { Id: 'Escalate', Name: 'Escalate', Description: 'Now.' },
    };
    const outputs = {
      Out: { Value: { 'Fn::GetAtt': ['Action', 'ActionTargetArn'] }, Export: { Name: 'action' } },
    };
    const own = { Own: rule('x', { resources: [{ 'Fn::GetAtt': ['Action', 'ActionTargetArn'] }] }) };
    const merged = mergeDeployments('both', [
      stack('one', { Action, ...own }, outputs),
      stack('two', { Other: rule('x', { resources: [{ 'Fn::ImportValue': 'action' }] }) }),
    ]);
    const arn = '${one/Action.ActionTargetArn}';
    expect(merged.customActions[0]?.arn).toBe(arn);
    expect(merged.eventRules.map(({ pattern }) => pattern)).toEqual([
      { resources: [arn] },
      { resources: [arn] },
    ]);
  });

  it('of one ARN count once, the function that is known first', () => {
    const live = readLiveExport(fixture('live-export.json'), { name: 'live' });
    const blind = {
      ...live,
      name: 'blind',
      functions: live.functions.map(({ processor: _, ...node }) => node),
    };
    const merged = mergeDeployments('both', [blind, live]);
    expect(merged.eventRules).toHaveLength(live.eventRules.length);
    expect(merged.functions.filter(({ processor }) => processor !== undefined)).toHaveLength(1);
    expect(merged.functions).toHaveLength(live.functions.length);
  });

  it('of none is empty', () => {
    expect(mergeDeployments('none', []).eventRules).toEqual([]);
  });
});
