import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import {
  AutomationRulePreset,
  FindingMark,
  MinimumSeverity,
  ResponseMode,
  SecurityHubIncidentResponse,
  TriagePolicyDocument,
} from './index.js';
import { anApp, INLINE_CODE, synthesize } from './testing/synthesize.js';

/** What changes with the policy or the release says nothing about the construct: checksums, and names made of them. */
function steady(template: Template): unknown {
  const text = JSON.stringify(template.toJSON())
    .replace(/\b[0-9a-f]{64}\b/g, '<sha256>')
    .replace(/(CurrentVersion)[0-9A-F]{8}[0-9a-f]{32}/g, '$1<hash>')
    .replace(/Triage policy [0-9a-f]{12}/g, 'Triage policy <sha256>')
    .replace(/("TOCSIN_ENGINE_VERSION":)"[^"]*"/g, '$1"<version>"');
  return JSON.parse(text);
}

// A changed logical id in these snapshots replaces a resource in somebody's account: that is a major release.
it('all defaults', () => {
  expect(steady(synthesize().template)).toMatchSnapshot();
});

it('all values', () => {
  const { template } = synthesize((stack) => ({
    automationRules: [AutomationRulePreset.PASSED_CONTROLS],
    emailAddresses: ['soc@example.com', 'duty@example.com'],
    escalateActionId: 'PageRedTeam',
    escalateActionName: 'Page the red team',
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
    timeZone: 'Europe/Berlin',
  }));
  expect(steady(template)).toMatchSnapshot();
});

it('fits twice into one app, and twice into one stack', () => {
  const app = anApp();
  const stack = new Stack(app, 'Both');
  new SecurityHubIncidentResponse(stack, 'First', { code: INLINE_CODE });
  new SecurityHubIncidentResponse(stack, 'Second', { code: INLINE_CODE, escalateActionId: 'Second' });
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::Events::Rule', 10);
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
