import { CfnParameter } from 'aws-cdk-lib';
import { statementsOf } from '../testing/policy-statements.js';
import { pointsAt, resourcesOf, synthesize } from '../testing/synthesize.js';
import type { Synthesized } from '../testing/synthesize.js';

function emails({ template }: Synthesized): Record<string, Readonly<Record<string, unknown>>> {
  return Object.fromEntries(
    Object.entries(resourcesOf(template, 'AWS::SNS::Subscription'))
      .filter(([, { Properties }]) => Properties['Protocol'] === 'email')
      .map(([id, { Properties }]) => [id, Properties]),
  );
}

it('sends nobody an e-mail unless asked', () => {
  expect(emails(synthesize())).toEqual({});
});

it('subscribes each address to what a person must know, with somewhere to fail to', () => {
  const stack = synthesize({ emailAddresses: ['soc@example.com', 'duty@example.com'] });
  const subscriptions = Object.values(emails(stack));
  expect(subscriptions.map((properties) => properties['Endpoint']).sort()).toEqual([
    'duty@example.com',
    'soc@example.com',
  ]);
  for (const properties of subscriptions) {
    expect(properties).toMatchObject({
      FilterPolicy: { event: ['opened', 'raised', 'escalated', 'reopened', 'digest'] },
    });
    expect(pointsAt(properties['TopicArn'])).toBe('SocIncidentTopic');
    expect(pointsAt(properties['RedrivePolicy'])).toBe('SocUndeliveredQueue');
  }
  expect(statementsOf(stack.template, 'AWS::SQS::QueuePolicy')).toContainEqual(
    expect.objectContaining({
      Effect: 'Allow',
      Principal: { Service: 'sns.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource: { 'Fn::GetAtt': [expect.stringMatching(/^SocUndeliveredQueue/), 'Arn'] },
      Condition: { ArnEquals: { 'aws:SourceArn': { Ref: expect.stringMatching(/^SocIncidentTopic/) } } },
    }),
  );
});

it('keeps the other subscriptions when one address leaves the list', () => {
  const before = emails(synthesize({ emailAddresses: ['a@example.com', 'b@example.com'] }));
  const after = emails(synthesize({ emailAddresses: ['b@example.com'] }));
  // Planted fault: ids by position, so that the address that stays is asked to confirm again.
  expect(before).toMatchObject(after);
});

it('takes an address that is only known at deployment', () => {
  const stack = synthesize((scope) => ({
    emailAddresses: [new CfnParameter(scope, 'Address').valueAsString],
  }));
  expect(Object.values(emails(stack))).toEqual([expect.objectContaining({ Endpoint: { Ref: 'Address' } })]);
});

it.each([
  [['soc'], 'emailAddresses must hold e-mail addresses, found "soc"'],
  [['soc@example.com '], 'emailAddresses must hold e-mail addresses, found "soc@example.com "'],
  [
    ['soc@example.com', 'soc@example.com'],
    'emailAddresses must name each address once, found "soc@example.com" again',
  ],
])('refuses %j', (emailAddresses, message) => {
  expect(() => synthesize({ emailAddresses })).toThrow(message);
});
