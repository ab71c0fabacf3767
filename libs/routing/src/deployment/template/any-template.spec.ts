import fc from 'fast-check';
import { DeploymentReadError, readTemplate } from '../../index.js';

const types = [
  'AWS::Events::Rule',
  'AWS::SNS::Topic',
  'AWS::SNS::Subscription',
  'AWS::SQS::Queue',
  'AWS::Lambda::Function',
  'AWS::Lambda::Alias',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Serverless::Function',
  'AWS::Chatbot::SlackChannelConfiguration',
  'AWS::SecurityHub::ActionTarget',
  'AWS::SecurityHub::AutomationRule',
  'Custom::ActionTarget',
  'Other',
];
const words = [
  ...['Ref', 'Fn::Sub', 'Fn::Join', 'Fn::If', 'Fn::Select', 'Fn::Split', 'Fn::GetAtt', 'Fn::FindInMap'],
  ...['Fn::ImportValue', 'Fn::ToJsonString', 'Fn::Equals', 'Fn::Not', 'Fn::Or', 'Condition', 'Fn::Other'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'a',
    'b',
    'AWS::NoValue',
    'Default',
    'Type',
    'Name',
    'Properties',
  ],
  ...['EventPattern', 'Targets', 'Arn', 'Subscription', 'Events', 'FunctionName', 'EventSourceArn', 'Export'],
  ...[
    'Environment',
    'Variables',
    'TOCSIN_TOPIC_ARN',
    'TOCSIN_POLICY_SHA256',
    'SnsTopicArns',
    'Value',
    'Pattern',
  ],
];
const texts = [
  '',
  '${a}',
  '${a.Arn}',
  '${',
  '${!a}',
  '{}',
  '{"a":[1]}',
  'a',
  'b',
  'arn:aws:sqs:x:1:a',
  'EventBridgeRule',
];

const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom(...texts, ...types, 1, true, null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...words), tie('json'), { maxKeys: 4 }),
  ),
}));
const section = fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'), json, {
  maxKeys: 4,
});
const resource = fc.record(
  { Type: fc.constantFrom(...types), Properties: json, Condition: fc.constantFrom('a', 'b', 'c') },
  { requiredKeys: ['Type', 'Properties'] },
);
const template = fc.record(
  {
    Parameters: section,
    Mappings: section,
    Conditions: section,
    Outputs: section,
    Resources: fc.dictionary(
      fc.constantFrom('a', 'b', 'c', '__proto__', 'toString'),
      fc.oneof(resource, json),
    ),
  },
  { requiredKeys: ['Resources'] },
);

describe('any template', () => {
  it('is read, or refused with a DeploymentReadError', () => {
    fc.assert(
      fc.property(fc.oneof(json, template), (given) => {
        try {
          readTemplate(given, { name: 'any' });
        } catch (error) {
          expect(error).toBeInstanceOf(DeploymentReadError);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives every resource of a known type once: as a part, as unread, or not created', () => {
    fc.assert(
      fc.property(template, (given) => {
        const deployment = readTemplate(given, { name: 'any' });
        const { unread, eventRules, destinations } = deployment;
        const rules = Object.entries(given.Resources).filter(
          ([, one]) => (one as { Type?: unknown } | null)?.Type === 'AWS::Events::Rule',
        );
        const seen = [...unread, ...eventRules].map(({ id }) => id);
        for (const [id, one] of rules) {
          const times = seen.filter((other) => other === id).length;
          expect(times).toBeLessThanOrEqual(1);
          if (!Object.hasOwn(one as object, 'Condition')) expect(times).toBe(1);
        }
        expect(new Set(destinations.map(({ id }) => id)).size).toBe(destinations.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives equal texts for equal expressions, whatever the order of members', () => {
    fc.assert(
      fc.property(json, (expression) => {
        const [one, other] = [expression, backwards(expression)].map((value) => {
          const rule = { Type: 'AWS::SecurityHub::AutomationRule', Properties: { x: { 'Fn::Any': value } } };
          return readTemplate({ Resources: { rule } }, { name: 'any' }).automationRules[0]?.rule['x'];
        });
        expect(one).toBe(other);
      }),
      { numRuns: 2_000 },
    );
  });
});

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]): [string, unknown] => [name, backwards(member)]);
  return Object.fromEntries(members.reverse());
}
