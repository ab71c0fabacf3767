import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import {
  AutomationRulePreset,
  EscalateActionResource,
  FindingBacklog,
  FindingMark,
  FindingSource,
  FindingsFrom,
  IndicatorListDocument,
  MinimumSeverity,
  ResponseMode,
  SecurityHubArchive,
  SecurityHubEnablement,
  SecurityHubIncidentResponse,
  TriagePolicyDocument,
} from './index.js';
import { anApp, INLINE_CODE, synthesize } from './testing/synthesize.js';

/** What changes with the policy or the release says nothing about the construct: checksums, and names made of them. */
function steady(template: Template): unknown {
  const text = JSON.stringify(template.toJSON())
    .replace(/\b[0-9a-f]{64}\b/g, '<sha256>')
    .replace(/(CurrentVersion)[0-9A-F]{8}[0-9a-f]{32}/g, '$1<hash>')
    .replace(/(Triage policy|Indicator lists) [0-9a-f]{12}/g, '$1 <sha256>')
    .replace(/("TOCSIN_ENGINE_VERSION":)"[^"]*"/g, '$1"<version>"');
  return JSON.parse(text);
}

// A changed logical id in these snapshots replaces a resource in somebody's account: that is a major release.
it('all defaults', () => {
  expect(steady(synthesize().template)).toMatchSnapshot();
});

it('all values', () => {
  const { template } = synthesize((stack) => ({
    archive: new SecurityHubArchive(stack, 'Archive'),
    automationRules: [AutomationRulePreset.PASSED_CONTROLS],
    backlog: FindingBacklog.DIGEST_ALL,
    emailAddresses: ['soc@example.com', 'duty@example.com'],
    enrichment: true,
    escalateActionId: 'PageRedTeam',
    escalateActionName: 'Page the red team',
    escalateActionResource: EscalateActionResource.CUSTOM_RESOURCE,
    findingsFrom: FindingsFrom.THIS_ACCOUNT_AND_REGION,
    findingsPerMonth: 10_000,
    gatherFor: Duration.hours(12),
    heartbeat: true,
    hub: new SecurityHubEnablement(stack, 'Hub'),
    indicatorLists: [IndicatorListDocument.fromText('203.0.113.0/24')],
    key: new kms.Key(stack, 'Key'),
    logRetention: logs.RetentionDays.ONE_YEAR,
    mark: FindingMark.NONE,
    maxConcurrency: 2,
    minimumSeverity: MinimumSeverity.MEDIUM,
    mode: ResponseMode.LIVE,
    opsEmailAddresses: ['ops@example.com'],
    policy: TriagePolicyDocument.recipe(),
    quietFor: Duration.hours(12),
    removalPolicy: RemovalPolicy.DESTROY,
    routineWindow: Duration.minutes(1),
    source: FindingSource.CSPM,
    stormThreshold: 50,
    stormWindow: Duration.minutes(10),
    sweep: true,
    sweepEvery: Duration.minutes(30),
    timeZone: 'Europe/Berlin',
    tracing: lambda.Tracing.ACTIVE,
  }));
  expect(steady(template)).toMatchSnapshot();
});

it("everything of one's own: topic, queue and ops topic are taken as they are, and nothing stands in their place", () => {
  const { template } = synthesize((stack) => ({
    opsTopic: new sns.Topic(stack, 'OwnOps'),
    ticketQueue: new sqs.Queue(stack, 'OwnTickets'),
    topic: new sns.Topic(stack, 'OwnIncidents'),
  }));
  expect(steady(template)).toMatchSnapshot();
});

// A property that no snapshot gives is a property that may change unseen.
it('all values are all', () => {
  const props = readFileSync(join(__dirname, 'security-hub-incident-response-props.ts'), 'utf8');
  const given = readFileSync(__filename, 'utf8');
  const names = [...props.matchAll(/^ {2}readonly (\w+)\?/gm)].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(25);
  // `code`, `enricherCode` and `sweeperCode` are what `synthesize` gives.
  expect(names.filter((name) => !given.includes(`    ${name}: `) && !/[cC]ode$/.test(name))).toEqual([]);
});

it('fits twice into one app, and twice into one stack', () => {
  const app = anApp();
  const stack = new Stack(app, 'Both');
  new SecurityHubIncidentResponse(stack, 'First', {
    code: INLINE_CODE,
    enricherCode: INLINE_CODE,
    sweeperCode: INLINE_CODE,
  });
  new SecurityHubIncidentResponse(stack, 'Second', {
    code: INLINE_CODE,
    enricherCode: INLINE_CODE,
    sweeperCode: INLINE_CODE,
    escalateActionId: 'Second',
  });
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::Events::Rule', 12);
});

it('names no resource: names are left to CloudFormation', () => {
  const names = JSON.stringify(synthesize().template.toJSON()).match(
    /"(QueueName|TopicName|TableName|FunctionName|RoleName|LogGroupName)":"/g,
  );
  expect(names).toBeNull();
});

it('knows neither account, Region nor partition', () => {
  expect(JSON.stringify(synthesize().template.toJSON())).not.toMatch(/arn:aws|\d{12}/);
});
