import type { Template } from './template.js';
import { resolveStack } from './resolve-stack.js';

const options = {
  account: '111122223333',
  region: 'eu-west-1',
  queueUrl: (name: string) => `http://local/${name}`,
};

function resolved(value: unknown, template: Template = {}): unknown {
  const Resources = {
    Queue: { Type: 'AWS::SQS::Queue' },
    Named: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::Sub': '${AWS::StackName}-named' } } },
    Topic: { Type: 'AWS::SNS::Topic' },
    Function: { Type: 'AWS::Lambda::Function' },
    Version: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'Function' } } },
    Alias: {
      Type: 'AWS::Lambda::Alias',
      Properties: { FunctionName: { 'Fn::GetAtt': 'Function.Arn' }, Name: 'live' },
    },
    Action: { Type: 'AWS::SecurityHub::ActionTarget', Properties: { Id: 'EscalateToSOC' } },
    Bucket: { Type: 'AWS::S3::Bucket' },
    Subject: { Type: 'AWS::SNS::Topic', Properties: { value } },
    ...template.Resources,
  };
  const assembly = { name: 'Stack', assets: new Map(), template: { ...template, Resources } };
  return resolveStack(assembly, options).resources.find(({ logicalId }) => logicalId === 'Subject')
    ?.properties.value;
}

const named = { Resources: { Other: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'x' } } } };
const template: Template = {
  Parameters: { Level: { Type: 'String', Default: 'HIGH' } },
  Mappings: { Regions: { 'eu-west-1': { name: 'Ireland' } } },
  Conditions: {
    Yes: { 'Fn::Equals': [{ Ref: 'Level' }, 'HIGH'] },
    No: { 'Fn::Not': [{ Condition: 'Yes' }] },
    Either: { 'Fn::Or': [{ Condition: 'No' }, { 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'Yes' }] }] },
  },
};

describe('a value of a template', () => {
  test.each<[string, unknown, unknown]>([
    ['Ref of a queue is its address', { Ref: 'Queue' }, 'http://local/Stack-Queue'],
    ['Ref of a queue with a name', { Ref: 'Named' }, 'http://local/Stack-named'],
    ['Ref of a topic is its ARN', { Ref: 'Topic' }, 'arn:aws:sns:eu-west-1:111122223333:Stack-Topic'],
    ['Ref of a function is its name', { Ref: 'Function' }, 'Stack-Function'],
    [
      'Ref of a version',
      { Ref: 'Version' },
      'arn:aws:lambda:eu-west-1:111122223333:function:Stack-Function:1',
    ],
    [
      'Ref of an alias',
      { Ref: 'Alias' },
      'arn:aws:lambda:eu-west-1:111122223333:function:Stack-Function:live',
    ],
    ['Ref of an unknown type is a name', { Ref: 'Bucket' }, 'Stack-Bucket'],
    ['Ref of a parameter is its default', { Ref: 'Level' }, 'HIGH'],
    [
      'GetAtt as a list',
      { 'Fn::GetAtt': ['Queue', 'Arn'] },
      'arn:aws:sqs:eu-west-1:111122223333:Stack-Queue',
    ],
    ['GetAtt as a text', { 'Fn::GetAtt': 'Queue.QueueName' }, 'Stack-Queue'],
    [
      'GetAtt of an action',
      { 'Fn::GetAtt': ['Action', 'ActionTargetArn'] },
      'arn:aws:securityhub:eu-west-1:111122223333:action/custom/EscalateToSOC',
    ],
    ['GetAtt that nobody knows', { 'Fn::GetAtt': ['Bucket', 'DomainName'] }, 'unknown:Bucket.DomainName'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }, 1]] }, 'a-eu-west-1-1'],
    [
      'Sub',
      { 'Fn::Sub': '${AWS::Partition}/${Queue.QueueName}/${Level}/${!Level}/${open' },
      'aws/Stack-Queue/HIGH/${Level}/${open',
    ],
    [
      'Sub with variables',
      { 'Fn::Sub': ['${a}${AWS::URLSuffix}', { a: { Ref: 'Level' } }] },
      'HIGHamazonaws.com',
    ],
    ['Select and Split', { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
    [
      'If',
      [{ 'Fn::If': ['Yes', 1, 2] }, { 'Fn::If': ['No', 1, 2] }, { 'Fn::If': ['Either', 1, 2] }],
      [1, 2, 1],
    ],
    [
      'NoValue leaves out',
      { a: { Ref: 'AWS::NoValue' }, b: [1, { 'Fn::If': ['No', 1, { Ref: 'AWS::NoValue' }] }] },
      { b: [1] },
    ],
    ['FindInMap', { 'Fn::FindInMap': ['Regions', { Ref: 'AWS::Region' }, 'name'] }, 'Ireland'],
    ['Base64', { 'Fn::Base64': 'abc' }, 'YWJj'],
    [
      'an object with two members is no function',
      { Ref: 'Queue', 'Fn::Sub': 'x' },
      { Ref: 'Queue', 'Fn::Sub': 'x' },
    ],
  ])('%s', (_what, value, expected) => {
    expect(resolved(value, template)).toEqual(expected);
  });

  test.each<[string, unknown, RegExp]>([
    [
      'no such resource',
      { Ref: 'Nothing' },
      /^Subject: refers to Nothing, which is neither a resource nor a parameter/,
    ],
    ['no such function', { 'Fn::Cidr': [] }, /^Subject: Fn::Cidr is not resolved by the local engine/],
    [
      'no such condition',
      { 'Fn::If': ['Maybe', 1, 2] },
      /^Subject: the condition Maybe is not in the template/,
    ],
    [
      'no such mapping',
      { 'Fn::FindInMap': ['Regions', 'x', 'name'] },
      /^Subject: the mapping Regions.x.name/,
    ],
    ['not a list', { 'Fn::Join': ['-', 'a'] }, /^Subject: Fn::Join: expected a list, found "a"/],
    ['no such element', { 'Fn::Select': [3, ['a']] }, /^Subject: Fn::Select: there is no element 3/],
    ['a name of a prototype', { Ref: 'constructor' }, /^Subject: refers to constructor/],
  ])('%s: the error names the resource', (_what, value, message) => {
    expect(() => resolved(value, template)).toThrow(message);
  });
});

test('a name that depends on itself is refused', () => {
  const Loop = { Type: 'AWS::SNS::Topic', Properties: { TopicName: { 'Fn::Sub': '${Loop.TopicName}x' } } };
  expect(() => resolved('', { Resources: { Loop } })).toThrow('Loop: its name depends on itself');
});

test('a parameter without a default is refused', () => {
  const Parameters = { Address: { Type: 'String' } };
  expect(() => resolved({ Ref: 'Address' }, { Parameters })).toThrow(
    'Subject: the parameter Address has no default',
  );
});

test('resources and outputs under a condition that does not hold are left out', () => {
  const Condition = 'No';
  const assembly = {
    name: 'Stack',
    assets: new Map(),
    template: {
      ...template,
      Resources: { Absent: { Type: 'AWS::SNS::Topic', Condition }, ...named.Resources },
      Outputs: { A: { Value: { Ref: 'Other' } }, B: { Value: 'b', Condition } },
    },
  };
  const stack = resolveStack(assembly, options);
  expect(stack.resources.map(({ logicalId }) => logicalId)).toEqual(['Other']);
  expect(stack.outputs).toEqual({ A: 'arn:aws:sns:eu-west-1:111122223333:x' });
});
