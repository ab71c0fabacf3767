import { Duration, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json';
import { ResponseMode, SecurityHubIncidentResponse } from './index.js';
import { identityStatements, listed } from './testing/policy-statements.js';
import type { Statement } from './testing/policy-statements.js';
import {
  anApp,
  INLINE_CODE,
  logicalName,
  pointsAt,
  resourceOf,
  resourcesOf,
  synthesize,
} from './testing/synthesize.js';

const FLAGS = [
  ['no feature flag', {}],
  ['every feature flag', recommendedFlags],
] as const;

function underKey(context: Readonly<Record<string, unknown>> = {}) {
  return synthesize(
    (stack) => ({
      emailAddresses: ['soc@example.com'],
      key: new kms.Key(stack, 'Key', { enableKeyRotation: true }),
      mode: ResponseMode.LIVE,
    }),
    context,
  );
}

/** What the policy of a key says beside what a new key's policy says. */
function added(statements: readonly Statement[]): readonly Statement[] {
  return statements.filter(({ Principal }) => !JSON.stringify(Principal).includes(':root'));
}

function keyStatements(template: Template): readonly Statement[] {
  const [key] = Object.values(resourcesOf(template, 'AWS::KMS::Key'));
  return (key?.Properties['KeyPolicy'] as { readonly Statement: readonly Statement[] }).Statement;
}

// Planted fault seen red: the dead-letter queue of the rules under the key as well.
it('puts what is on its way under the key, and nothing that must be reachable without it', () => {
  const { template } = underKey();
  const queues = Object.entries(resourcesOf(template, 'AWS::SQS::Queue')).map(([id, { Properties }]) => [
    logicalName(id),
    Properties['KmsMasterKeyId'] === undefined ? 'SQS' : pointsAt(Properties['KmsMasterKeyId']),
  ]);
  expect(Object.fromEntries(queues)).toEqual({
    SocParkedQueue: 'Key',
    SocUrgentQueue: 'Key',
    SocUrgentDeadLetterQueue: 'Key',
    SocRoutineQueue: 'Key',
    SocRoutineDeadLetterQueue: 'Key',
    SocTicketQueue: 'Key',
    SocTicketDeadLetterQueue: 'Key',
    SocEnricherQueue: 'Key',
    SocEnricherDeadLetterQueue: 'Key',
    SocHeartbeatQueue: 'Key',
    SocSweepQueue: 'Key',
    SocSweepDeadLetterQueue: 'Key',
    SocRuleDeadLetterQueue: 'SQS',
    SocUndeliveredQueue: 'SQS',
    SocUndeliveredTicketQueue: 'SQS',
    SocUndeliveredEnricherQueue: 'SQS',
    SocUndeliveredHeartbeatQueue: 'SQS',
  });
  const topics = resourcesOf(template, 'AWS::SNS::Topic');
  const keyed = Object.entries(topics).filter(([, topic]) => topic.Properties?.['KmsMasterKeyId']);
  expect(keyed.map(([id]) => logicalName(id))).toEqual(['SocIncidentTopic']);
  expect(resourceOf(template, 'AWS::DynamoDB::Table', 'SocLedger').Properties['SSESpecification']).toEqual({
    KMSMasterKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] },
    SSEEnabled: true,
    SSEType: 'KMS',
  });
});

it('reuses a data key for an hour', () => {
  const { template } = underKey();
  const reuse = Object.values(resourcesOf(template, 'AWS::SQS::Queue'))
    .map(({ Properties }) => Properties['KmsDataKeyReusePeriodSeconds'])
    .filter((seconds) => seconds !== undefined);
  expect(new Set(reuse)).toEqual(new Set([Duration.hours(1).toSeconds()]));
  expect(reuse).toHaveLength(12);
});

// Planted fault seen red: a condition on aws:SourceAccount.
it.each(FLAGS)('%s: lets EventBridge and SNS send, without a condition', (_, context) => {
  const statement = (Sid: string, service: string) => ({
    Sid,
    Effect: 'Allow',
    Principal: { Service: `${service}.amazonaws.com` },
    Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
    Resource: '*',
  });
  expect(added(keyStatements(underKey(context).template))).toEqual([
    statement('EventBridgeSends', 'events'),
    statement('SnsSends', 'sns'),
  ]);
});

it.each(FLAGS)('%s: the functions may use this key and no other', (_, context) => {
  const about = identityStatements(underKey(context).template).filter(({ Action }) =>
    JSON.stringify(Action).includes('kms:'),
  );
  const key = { 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] };
  // Of processor and sweeper, which use the ledger as well.
  const ofTable = {
    Sid: 'UseKey',
    Effect: 'Allow',
    Action: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
    Resource: key,
  };
  expect(about).toEqual([
    ofTable,
    {
      Sid: 'UseKey',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: key,
    },
    ofTable,
  ]);
});

it.each([
  [ResponseMode.LIVE, ['Key']],
  [ResponseMode.SHADOW, []],
])('%s: the key of a topic of your own is used by who may publish', (mode, expected) => {
  const { template } = synthesize((stack) => ({
    mode,
    topic: new sns.Topic(stack, 'Own', { masterKey: new kms.Key(stack, 'Key') }),
  }));
  const keys = identityStatements(template)
    .filter(({ Sid }) => Sid === 'UseKey')
    .flatMap(({ Resource }) => listed(Resource).map(pointsAt));
  expect(keys).toEqual(expected);
});

it('says what to add to the policy of a key that the app does not manage', () => {
  const { stack } = synthesize((scope) => ({
    key: kms.Key.fromKeyArn(scope, 'Key', 'arn:aws:kms:eu-west-1:111122223333:key/1234'),
  }));
  for (const service of ['events', 'sns']) {
    Annotations.fromStack(stack).hasWarning(
      '/Test/Soc',
      Match.stringLikeRegexp(`Key is not managed by this app: let ${service}.amazonaws.com use kms:Decrypt`),
    );
  }
});

it('shares a key with another stack, and with another construct, without a circle', () => {
  const app = anApp();
  const keys = new Stack(app, 'Keys');
  const key = new kms.Key(keys, 'Key');
  const stack = new Stack(app, 'Test');
  new SecurityHubIncidentResponse(stack, 'First', {
    code: INLINE_CODE,
    enricherCode: INLINE_CODE,
    sweeperCode: INLINE_CODE,
    key,
  });
  new SecurityHubIncidentResponse(stack, 'Second', {
    code: INLINE_CODE,
    enricherCode: INLINE_CODE,
    sweeperCode: INLINE_CODE,
    escalateActionId: 'Two',
    key,
  });
  expect(() => app.synth()).not.toThrow();
  expect(added(keyStatements(Template.fromStack(keys)))).toHaveLength(2);
});

// Planted fault seen red: any key is taken.
it('refuses an alias, whose use no policy can allow', () => {
  const alias = 'arn:aws:kms:eu-west-1:111122223333:alias/soc';
  expect(() => synthesize((scope) => ({ key: kms.Key.fromKeyArn(scope, 'Key', alias) }))).toThrow(
    `key must be a key, found the alias ${alias}`,
  );
});
