import * as sns from 'aws-cdk-lib/aws-sns';
import { statementsOf } from '../testing/policy-statements.js';
import { pointsAt, resourcesOf, synthesize } from '../testing/synthesize.js';

const { soc, stack, template } = synthesize();
const statements = statementsOf(template, 'AWS::SNS::TopicPolicy').filter(
  ({ Resource }) => pointsAt(Resource) === 'SocIncidentTopic',
);

it('refuses plain HTTP', () => {
  expect(statements).toContainEqual(
    expect.objectContaining({
      Effect: 'Deny',
      Action: 'sns:Publish',
      Principal: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    }),
  );
});

it('leaves the owner in: a topic policy replaces the one that SNS gives', () => {
  // Planted fault: the topic with enforceSSL alone, whose policy allows nobody anything.
  const [allow, ...more] = statements.filter(({ Effect }) => Effect === 'Allow');
  expect(more).toEqual([]);
  expect(allow?.Principal).toEqual({
    AWS: {
      'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':root']],
    },
  });
  expect(allow?.Action).toEqual(expect.arrayContaining(['sns:Publish', 'sns:Subscribe']));
  expect(pointsAt(allow?.Resource)).toBe('SocIncidentTopic');
});

it('shows the topic', () => {
  expect(stack.resolve(soc.topic.topicArn)).toEqual({ Ref: expect.stringMatching(/^SocIncidentTopic/) });
});

it('takes a topic of your own, without touching its policy', () => {
  const own = synthesize((scope) => ({
    topic: new sns.Topic(scope, 'Own'),
    emailAddresses: ['soc@example.com'],
  }));
  expect(Object.keys(resourcesOf(own.template, 'AWS::SNS::Topic')).sort()).toEqual([
    expect.stringMatching(/^Own/),
    expect.stringMatching(/^SocOpsTopic/),
  ]);
  const policies = Object.values(resourcesOf(own.template, 'AWS::SNS::TopicPolicy'));
  expect(policies.map(({ Properties }) => pointsAt(Properties['Topics']))).toEqual(['SocOpsTopic']);
  for (const { Properties } of Object.values(resourcesOf(own.template, 'AWS::SNS::Subscription'))) {
    expect(pointsAt(Properties['TopicArn'])).toBe('Own');
  }
});
