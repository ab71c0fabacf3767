import { Duration } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import { IndicatorListDocument } from '../indicators/indicator-list-document.js';
import { ResponseMode } from '../choices/response-mode.js';
import type { SecurityHubIncidentResponseProps } from '../security-hub-incident-response-props.js';
import { statementsOf } from '../testing/policy-statements.js';
import { pointsAt, resourceOf, resourcesOf, synthesize } from '../testing/synthesize.js';

const lists = [IndicatorListDocument.fromText('203.0.113.0/24')];
const { soc, template } = synthesize();

function functionOf(props: SecurityHubIncidentResponseProps = {}): Readonly<Record<string, unknown>> {
  return resourceOf(synthesize(props).template, 'AWS::Lambda::Function', 'SocEnricher').Properties;
}

function environmentOf(props: SecurityHubIncidentResponseProps = {}): Readonly<Record<string, unknown>> {
  return (functionOf(props)['Environment'] as { readonly Variables: Record<string, unknown> }).Variables;
}

/** The id of the version that the alias points at. */
function versionOf(props: SecurityHubIncidentResponseProps): string {
  const alias = resourceOf(
    synthesize(props).template,
    'AWS::Lambda::Alias',
    'SocEnricherLiveAlias',
  ).Properties;
  return JSON.stringify(alias['FunctionVersion']);
}

it('runs as the processor does, and gets the environment that it reads', () => {
  expect(functionOf()).toMatchObject({
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    Handler: 'index.handler',
    Timeout: 60,
  });
  expect(environmentOf()).toEqual({
    NODE_OPTIONS: '--enable-source-maps',
    POWERTOOLS_METRICS_NAMESPACE: 'Tocsin',
    POWERTOOLS_SERVICE_NAME: 'tocsin-enricher',
    TOCSIN_ROUTINE_QUEUE_URL: { Ref: expect.stringMatching(/^SocRoutineQueue/) },
  });
  expect(environmentOf({ indicatorLists: lists })).toMatchObject({
    TOCSIN_LISTS_PATH: '/opt/tocsin/lists/manifest.json',
    TOCSIN_LISTS_SHA256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

it('has the lists as its layer, and none where there are none', () => {
  expect(functionOf()).not.toHaveProperty('Layers');
  expect(functionOf({ indicatorLists: [] })).not.toHaveProperty('Layers');
  expect(functionOf({ indicatorLists: lists })['Layers']).toEqual([
    { Ref: expect.stringMatching(/^SocIndicatorListsLayer/) },
  ]);
});

it.each<[string, SecurityHubIncidentResponseProps]>([
  ['list', { indicatorLists: lists }],
  [
    'kind of a list',
    { indicatorLists: [IndicatorListDocument.fromText('203.0.113.0/24', { name: 'other' })] },
  ],
  ['code', { enricherCode: lambda.Code.fromInline('exports.handler = async () => undefined;') }],
])('a new %s makes a new version behind the alias', (_, props) => {
  // Planted fault seen red: the sha256 left out of the environment.
  expect(versionOf(props)).not.toBe(
    versionOf({ indicatorLists: [IndicatorListDocument.fromText('203.0.113.9')] }),
  );
  expect(versionOf(props)).toBe(versionOf(props));
});

// Planted fault seen red: `enriched` among the events, with which it would answer to itself.
it('hears of what is opened, raised and reopened, raw, with somewhere to fail to', () => {
  const { Properties } = resourceOf(template, 'AWS::SNS::Subscription', 'SocEnricherSubscription');
  expect(Properties).toMatchObject({
    Protocol: 'sqs',
    RawMessageDelivery: true,
    FilterPolicy: { event: ['opened', 'raised', 'reopened'] },
  });
  expect(pointsAt(Properties['Endpoint'])).toBe('SocEnricherQueue');
  expect(pointsAt(Properties['TopicArn'])).toBe('SocIncidentTopic');
  expect(pointsAt(Properties['RedrivePolicy'])).toBe('SocUndeliveredEnricherQueue');
});

it('its queue feeds the alias, and every try fits into what SQS hides and keeps', () => {
  const source = resourceOf(template, 'AWS::Lambda::EventSourceMapping', 'SocEnricherSource').Properties;
  expect(pointsAt(source['EventSourceArn'])).toBe('SocEnricherQueue');
  expect(source['FunctionName']).toEqual({ Ref: expect.stringMatching(/^SocEnricherLiveAlias/) });
  expect(source).toMatchObject({
    BatchSize: 10,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ScalingConfig: { MaximumConcurrency: 5 },
  });
  const queue = resourceOf(template, 'AWS::SQS::Queue', 'SocEnricherQueue').Properties;
  const visibility = Number(queue['VisibilityTimeout']);
  expect(visibility).toBe(6 * 60);
  expect(5 * visibility).toBeLessThan(Number(queue['MessageRetentionPeriod']));
});

it('takes a cap, a retention and a topic of your own', () => {
  const { template: other } = synthesize((stack) => ({
    logRetention: logs.RetentionDays.ONE_YEAR,
    maxConcurrency: 2,
    mode: ResponseMode.LIVE,
    routineWindow: Duration.minutes(5),
    topic: new sns.Topic(stack, 'Own'),
  }));
  expect(resourceOf(other, 'AWS::Lambda::EventSourceMapping', 'SocEnricherSource').Properties).toMatchObject({
    ScalingConfig: { MaximumConcurrency: 2 },
  });
  expect(resourceOf(other, 'AWS::Logs::LogGroup', 'SocEnricherLog').Properties).toEqual({
    RetentionInDays: 365,
  });
  expect(
    pointsAt(resourceOf(other, 'AWS::SNS::Subscription', 'SocEnricherSubscription').Properties['TopicArn']),
  ).toBe('Own');
  const allowed = statementsOf(other, 'AWS::SQS::QueuePolicy').filter(
    ({ Sid, Resource }) => Sid === 'IncidentTopicSends' && pointsAt(Resource) === 'SocEnricherQueue',
  );
  expect(allowed.map(({ Condition }) => pointsAt(Condition))).toEqual(['Own']);
});

it('is all left out where it is not wanted', () => {
  const without = synthesize({ enrichment: false });
  expect(without.soc.enricher).toBeUndefined();
  expect(soc.enricher?.queue.node.id).toBe('EnricherQueue');
  expect(JSON.stringify(without.template.toJSON())).not.toContain('Enricher');
  expect(Object.keys(resourcesOf(without.template, 'AWS::Lambda::Function'))).toHaveLength(2);
});

it('says so where lists are given and nobody would read them', () => {
  expect(() => synthesize({ enrichment: false, indicatorLists: lists })).toThrow(
    'indicatorLists needs enrichment: found 1 list and enrichment: false',
  );
});
