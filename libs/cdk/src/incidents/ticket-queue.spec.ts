import { Annotations, Match } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { statementsOf } from '../testing/policy-statements.js';
import { pointsAt, resourceOf, resourcesOf, synthesize } from '../testing/synthesize.js';

const SUBSCRIPTION = 'AWS::SNS::Subscription';

it('keeps tickets for two weeks, polls for 20 s and hides for 5 minutes', () => {
  const { template } = synthesize();
  expect(resourceOf(template, 'AWS::SQS::Queue', 'SocTicketQueue').Properties).toMatchObject({
    MessageRetentionPeriod: 14 * 24 * 60 * 60,
    ReceiveMessageWaitTimeSeconds: 20,
    VisibilityTimeout: 300,
  });
});

it('gets every notice but the heartbeat, raw, with somewhere to fail to', () => {
  const { template } = synthesize();
  const { Properties } = resourceOf(template, SUBSCRIPTION, 'SocTicketSubscription');
  expect(Properties).toMatchObject({
    Protocol: 'sqs',
    RawMessageDelivery: true,
    FilterPolicy: { event: [{ 'anything-but': ['heartbeat'] }] },
  });
  expect(pointsAt(Properties['Endpoint'])).toBe('SocTicketQueue');
  expect(pointsAt(Properties['TopicArn'])).toBe('SocIncidentTopic');
  expect(pointsAt(Properties['RedrivePolicy'])).toBe('SocUndeliveredTicketQueue');
});

it.each(['SocTicketQueue', 'SocUndeliveredTicketQueue'])(
  'lets the incident topic, and it alone, send to %s',
  (name) => {
    const { template } = synthesize();
    const allowed = statementsOf(template, 'AWS::SQS::QueuePolicy').filter(
      ({ Effect, Resource }) => Effect === 'Allow' && pointsAt(Resource) === name,
    );
    expect(allowed).toEqual([
      expect.objectContaining({
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Condition: { ArnEquals: { 'aws:SourceArn': { Ref: expect.stringMatching(/^SocIncidentTopic/) } } },
      }),
    ]);
  },
);

it('subscribes only once the queue lets the topic in', () => {
  const { template } = synthesize();
  // Planted fault: no dependency; what is published in between is refused.
  expect(resourceOf(template, SUBSCRIPTION, 'SocTicketSubscription').DependsOn).toEqual([
    expect.stringMatching(/^SocTicketQueuePolicy/),
  ]);
});

it('takes a queue of your own and lets the topic send to it', () => {
  const { soc, template } = synthesize((stack) => ({ ticketQueue: new sqs.Queue(stack, 'Own') }));
  expect(pointsAt(resourceOf(template, SUBSCRIPTION, 'SocTicketSubscription').Properties['Endpoint'])).toBe(
    'Own',
  );
  expect(Object.keys(resourcesOf(template, 'AWS::SQS::Queue')).join()).not.toMatch(/SocTicket/);
  expect(soc.ticketDeadLetterQueue).toBeUndefined();
  expect(statementsOf(template, 'AWS::SQS::QueuePolicy').map(({ Resource }) => pointsAt(Resource))).toContain(
    'Own',
  );
});

it('lets the topic use the key of your own queue', () => {
  const { template } = synthesize((stack) => ({
    ticketQueue: new sqs.Queue(stack, 'Own', { encryptionMasterKey: new kms.Key(stack, 'Key') }),
  }));
  const key = resourceOf(template, 'AWS::KMS::Key', 'Key').Properties['KeyPolicy'];
  expect(JSON.stringify(key)).toMatch(/"kms:Decrypt","kms:GenerateDataKey".*"sns\.amazonaws\.com"/);
});

it('warns where it cannot let the topic in', () => {
  const { stack } = synthesize((scope) => ({
    ticketQueue: sqs.Queue.fromQueueArn(scope, 'Own', 'arn:aws:sqs:eu-west-1:111122223333:tickets'),
  }));
  Annotations.fromStack(stack).hasWarning(
    '/Test/Soc',
    Match.stringLikeRegexp('the policy of ticketQueue is not managed'),
  );
});
