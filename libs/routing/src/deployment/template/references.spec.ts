import { readTemplate } from '../../index.js';

const arn = (service: string, resource: string, partition = '${AWS::Partition}') => ({
  'Fn::Sub': `arn:${partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:${resource}`,
});

/** The id that a rule's target has. */
function targetOf(Arn: unknown, parameters = {}): string | undefined {
  const template = {
    Parameters: { Given: { Type: 'String' } },
    Resources: {
      Rule: { Type: 'AWS::Events::Rule', Properties: { EventPattern: {}, Targets: [{ Id: 'a', Arn }] } },
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'jobs' } },
      Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'alerts' } },
      Unnamed: { Type: 'AWS::SQS::Queue' },
      Handler: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'handler' } },
      Live: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'Handler' }, Name: 'live' } },
      ByArn: {
        Type: 'AWS::Lambda::Alias',
        Properties: { FunctionName: { 'Fn::GetAtt': ['Handler', 'Arn'] } },
      },
      ByName: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: 'handler' } },
      Loop: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'Loop' } } },
      Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'soc' } },
      Log: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/aws/events/soc' } },
      Stack: { Type: 'AWS::CloudFormation::Stack' },
    },
  };
  return readTemplate(template, { name: 't', parameters }).eventRules[0]?.targets[0]?.to;
}

describe('a reference', () => {
  it.each<[name: string, reference: unknown, id: string]>([
    ['GetAtt of Arn', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'Queue'],
    ['Ref of a topic', { Ref: 'Topic' }, 'Topic'],
    ['Sub of one', { 'Fn::Sub': '${Queue.Arn}' }, 'Queue'],
    ['ARN of a written name', arn('sqs', 'jobs'), 'Queue'],
    ['ARN with the partition written', arn('sns', 'alerts', 'aws'), 'Topic'],
    ['ARN of a referenced name', arn('sqs', '${Unnamed.QueueName}'), 'Unnamed'],
    [
      'ARN by Join',
      { 'Fn::Join': [':', ['arn', 'aws', 'sqs', { Ref: 'AWS::Region' }, { Ref: 'AWS::AccountId' }, 'jobs']] },
      'Queue',
    ],
    ['ARN of a function by Ref', arn('lambda', 'function:${Handler}'), 'Handler'],
    ['ARN of a function with an alias', arn('lambda', 'function:handler:live'), 'Handler'],
    ['alias', { Ref: 'Live' }, 'Handler'],
    ['alias of an ARN', { Ref: 'ByArn' }, 'Handler'],
    ['version of a name', { Ref: 'ByName' }, 'Handler'],
    ['qualified by Sub', { 'Fn::Sub': '${Handler.Arn}:live' }, 'Handler'],
    ['log group with :*', arn('logs', 'log-group:/aws/events/soc:*'), 'Log'],
    ['event bus', { 'Fn::GetAtt': ['Bus', 'Arn'] }, 'Bus'],
    ['alias of itself', { Ref: 'Loop' }, 'Loop'],
    [
      'a name of another service',
      arn('sns', 'jobs'),
      'arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:jobs',
    ],
    [
      'a written account, which may be another',
      'arn:aws:sqs:us-east-1:111122223333:jobs',
      'arn:aws:sqs:us-east-1:111122223333:jobs',
    ],
    ['a parameter', { Ref: 'Given' }, '${Given}'],
    ['an output of a nested stack', { 'Fn::GetAtt': ['Stack', 'Outputs.Queue'] }, '${Stack.Outputs.Queue}'],
    ['a qualified queue, which there is not', { 'Fn::Sub': '${Queue.Arn}:live' }, '${Queue.Arn}:live'],
  ])('%s', (_name, reference, id) => {
    expect(targetOf(reference)).toBe(id);
  });

  it('with a written account is known where the caller says which account it is', () => {
    const home = { 'AWS::AccountId': '111122223333', 'AWS::Region': 'us-east-1' };
    expect(targetOf('arn:aws:sqs:us-east-1:111122223333:jobs', home)).toBe('Queue');
    expect(targetOf('arn:aws:sqs:us-east-1:444455556666:jobs', home)).toBe(
      'arn:aws:sqs:us-east-1:444455556666:jobs',
    );
  });
});

describe('a bus', () => {
  it.each<[bus: unknown, name: string]>([
    [undefined, 'default'],
    ['default', 'default'],
    [arn('events', 'event-bus/default'), 'default'],
    ['arn:aws:events:us-east-1:111122223333:event-bus/default', 'default'],
    [{ Ref: 'Bus' }, 'Bus'],
    [{ 'Fn::GetAtt': ['Bus', 'Name'] }, 'Bus'],
    ['other', 'other'],
    [{ Ref: 'Unknown' }, '${Unknown}'],
  ])('%j is %s', (EventBusName, name) => {
    const Resources = {
      Rule: { Type: 'AWS::Events::Rule', Properties: { EventPattern: {}, EventBusName } },
      Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'soc' } },
    };
    expect(readTemplate({ Resources }, { name: 't' }).eventRules[0]?.bus).toBe(name);
  });
});

describe('a target that no resource describes', () => {
  it.each([
    ['arn:aws:logs:us-east-1:111122223333:log-group:/aws/events/x', 'store', 'AWS::Logs::LogGroup'],
    [
      'arn:aws:events:us-east-1:111122223333:api-destination/page/1f',
      'people',
      'AWS::Events::ApiDestination',
    ],
    ['arn:aws:ssm-incidents::111122223333:response-plan/soc', 'people', 'AWS::SSMIncidents::ResponsePlan'],
    ['arn:aws:states:us-east-1:111122223333:stateMachine:x', 'other', 'AWS::StepFunctions::StateMachine'],
  ])('%s is a destination by its ARN', (Arn, kind, type) => {
    const Rule = { Type: 'AWS::Events::Rule', Properties: { Targets: [{ Arn }] } };
    const { destinations } = readTemplate({ Resources: { Rule } }, { name: 't' });
    expect(destinations).toEqual([{ id: Arn, name: Arn, place: 'Resources.Rule', kind, type }]);
  });

  it.each(['sqs', 'sns'])('%s: who reads it is not known, so it is none', (service) => {
    const Arn = `arn:aws:${service}:us-east-1:111122223333:x`;
    const Rule = { Type: 'AWS::Events::Rule', Properties: { Targets: [{ Arn }] } };
    expect(readTemplate({ Resources: { Rule } }, { name: 't' }).destinations).toEqual([]);
  });
});
