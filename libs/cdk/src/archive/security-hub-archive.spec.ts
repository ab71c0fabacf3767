import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { compileEventPattern } from '@tocsin/routing';
import { SecurityHubArchive, SecurityHubIncidentResponse } from '../index.js';
import type { SecurityHubArchiveProps } from '../index.js';
import { identityStatements, listed, statementsOf } from '../testing/policy-statements.js';
import { anApp, INLINE_CODE, pointsAt, resourceOf, resourcesOf } from '../testing/synthesize.js';

const STREAM = 'AWS::KinesisFirehose::DeliveryStream';

function keep(props?: (stack: Stack) => SecurityHubArchiveProps) {
  const app = anApp();
  const stack = new Stack(app, 'Test');
  const archive = new SecurityHubArchive(stack, 'Archive', props?.(stack));
  return { app, archive, stack, template: Template.fromStack(stack) };
}

it('all defaults', () => {
  expect(keep().template.toJSON()).toMatchSnapshot();
});

it('all values', () => {
  const { template } = keep((stack) => ({
    key: new kms.Key(stack, 'Key'),
    removalPolicy: RemovalPolicy.DESTROY,
    retention: Duration.days(90),
  }));
  expect(template.toJSON()).toMatchSnapshot();
});

it.each([
  'Security Hub Findings - Imported',
  'Security Hub Findings - Custom Action',
  'Findings Imported V2',
  'Security Hub Insight Results',
])('keeps %s', (detailType) => {
  const { Properties } = resourceOf(keep().template, 'AWS::Events::Rule', 'ArchiveRule');
  const pattern = compileEventPattern(Properties['EventPattern']);
  const event = (source: string) => ({ source, 'detail-type': detailType, detail: {} });
  expect([event('aws.securityhub'), event('aws.guardduty')].map((one) => pattern.matches(one))).toEqual([
    true,
    false,
  ]);
});

it('writes one event a line, compressed, by day, and says what it could not write', () => {
  const { Properties } = resourceOf(keep().template, STREAM, 'ArchiveDeliveryStream');
  expect(Properties['ExtendedS3DestinationConfiguration']).toMatchObject({
    CompressionFormat: 'GZIP',
    Prefix: 'events/!{timestamp:yyyy/MM/dd}/',
    ErrorOutputPrefix: 'failed/!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd}/',
    CloudWatchLoggingOptions: { Enabled: true },
    ProcessingConfiguration: {
      Processors: [
        {
          Type: 'AppendDelimiterToRecord',
          Parameters: [{ ParameterName: 'Delimiter', ParameterValue: '\\n' }],
        },
      ],
    },
  });
});

it('has somewhere to fail to, and only its own rule may send there', () => {
  const { template } = keep();
  const [target] = resourceOf(template, 'AWS::Events::Rule', 'ArchiveRule').Properties['Targets'] as [
    { readonly DeadLetterConfig: unknown; readonly RetryPolicy: unknown },
  ];
  expect(pointsAt(target.DeadLetterConfig)).toBe('ArchiveRuleDeadLetterQueue');
  expect(target.RetryPolicy).toEqual({ MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 });
  const allowed = statementsOf(template, 'AWS::SQS::QueuePolicy').filter(({ Effect }) => Effect === 'Allow');
  expect(allowed.map(({ Condition }) => pointsAt(Condition))).toEqual(['ArchiveRule']);
});

// Planted fault seen red: objects `*` instead of events/* and failed/*.
it('may write its own objects, and delete none', () => {
  const statements = identityStatements(keep().template);
  expect(statements.flatMap(({ Action }) => listed(Action)).sort()).toEqual([
    'firehose:PutRecord',
    'firehose:PutRecordBatch',
    'logs:PutLogEvents',
    's3:AbortMultipartUpload',
    's3:GetBucketLocation',
    's3:GetObject',
    's3:ListBucket',
    's3:ListBucketMultipartUploads',
    's3:PutObject',
  ]);
  const written = statements.find(({ Sid }) => Sid === 'WriteObjects');
  expect(JSON.stringify(written?.Resource).match(/\/[^"]*\*/g)).toEqual(['/events/*', '/failed/*']);
});

it('takes a bucket of your own, with its key, and says that its settings are yours', () => {
  const own = (stack: Stack) =>
    new s3.Bucket(stack, 'Own', {
      encryptionKey: new kms.Key(stack, 'Key'),
      encryption: s3.BucketEncryption.KMS,
    });
  const { template } = keep((stack) => ({ bucket: own(stack) }));
  expect(Object.keys(resourcesOf(template, 'AWS::S3::Bucket'))).toHaveLength(1);
  const key = identityStatements(template).find(({ Sid }) => Sid === 'UseKey');
  expect([key?.Action, pointsAt(key?.Resource)]).toEqual([['kms:Decrypt', 'kms:GenerateDataKey'], 'Key']);
  expect(() => keep((stack) => ({ bucket: own(stack), retention: Duration.days(1) }))).toThrow(
    'retention must be left out where bucket is given, found Test/Own',
  );
});

it.each([Duration.hours(1), Duration.hours(36)])('refuses to keep events for %s', (retention) => {
  expect(() => keep(() => ({ retention }))).toThrow('retention must be at least one whole day, found');
});

it('passes AwsSolutions of cdk-nag', () => {
  const app = anApp();
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  new SecurityHubArchive(new Stack(app, 'Test'), 'Archive');
  expect(() => app.synth()).not.toThrow();
});

it('is watched with the rest', () => {
  const stack = new Stack(anApp(), 'Test');
  const archive = new SecurityHubArchive(stack, 'Archive');
  const { alarms } = new SecurityHubIncidentResponse(stack, 'Soc', {
    archive,
    code: INLINE_CODE,
    enricherCode: INLINE_CODE,
    sweeperCode: INLINE_CODE,
  });
  expect(alarms.map(({ node }) => node.id)).toEqual(expect.arrayContaining(['ArchiveFailed', 'ArchiveLate']));
  const lost = resourceOf(Template.fromStack(stack), 'AWS::CloudWatch::Alarm', 'SocAlarmsEventsLost');
  expect(JSON.stringify(lost)).toContain('ArchiveRule');
});
