import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { FindingMark } from '../choices/finding-mark.js';
import { ResponseMode } from '../choices/response-mode.js';
import { TriagePolicyDocument } from '../policy/triage-policy-document.js';
import type { SecurityHubIncidentResponseProps } from '../security-hub-incident-response-props.js';
import { pointsAt, resourceOf, resourcesOf, synthesize } from '../testing/synthesize.js';

const policy = TriagePolicyDocument.fromObject({
  schema: 'tocsin.policy/1',
  rules: [{ id: 'all', title: 'All', when: { facts: { sample: false } }, then: { priority: 'P2' } }],
});

function processorOf(props: SecurityHubIncidentResponseProps = {}): Readonly<Record<string, unknown>> {
  return resourceOf(synthesize(props).template, 'AWS::Lambda::Function', 'SocProcessor').Properties;
}

function environmentOf(props: SecurityHubIncidentResponseProps = {}): Readonly<Record<string, unknown>> {
  return (processorOf(props)['Environment'] as { readonly Variables: Record<string, unknown> }).Variables;
}

/** The id of the version that the alias points at. */
function versionOf(props: SecurityHubIncidentResponseProps): string {
  const alias = resourceOf(synthesize(props).template, 'AWS::Lambda::Alias', 'SocLiveAlias').Properties;
  return JSON.stringify(alias['FunctionVersion']);
}

it('runs Node.js 24 on arm64 for at most a minute', () => {
  expect(processorOf()).toMatchObject({
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    Handler: 'index.handler',
    Timeout: 60,
    MemorySize: 512,
  });
});

it('gets the environment that it reads, and no name that Lambda reserves', () => {
  const environment = environmentOf();
  expect(environment).toEqual({
    NODE_OPTIONS: '--enable-source-maps',
    POWERTOOLS_METRICS_NAMESPACE: 'Tocsin',
    POWERTOOLS_SERVICE_NAME: 'tocsin-processor',
    TOCSIN_BACKLOG: 'digest',
    TOCSIN_ENGINE_VERSION: expect.stringMatching(/^\d+\.\d+\.\d+/),
    TOCSIN_GATHER_SECONDS: '86400',
    TOCSIN_LEDGER_TABLE: { Ref: expect.stringMatching(/^SocLedger/) },
    TOCSIN_MARK: 'notified',
    TOCSIN_MODE: 'shadow',
    TOCSIN_PARKED_QUEUE_URL: { Ref: expect.stringMatching(/^SocParkedQueue/) },
    TOCSIN_POLICY_PATH: '/opt/tocsin/policy.json',
    TOCSIN_POLICY_SHA256: TriagePolicyDocument.recipe().policySha256,
    TOCSIN_ROUTINE_QUEUE_URL: { Ref: expect.stringMatching(/^SocRoutineQueue/) as string },
    TOCSIN_STORM_SECONDS: '300',
    TOCSIN_STORM_THRESHOLD: '20',
    TOCSIN_TIME_ZONE: 'UTC',
    TOCSIN_TOPIC_ARN: { Ref: expect.stringMatching(/^SocIncidentTopic/) },
  });
  expect(Object.keys(environment)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^AWS_|^TZ$/)]));
});

it('is told mode, mark, policy and time zone', () => {
  expect(
    environmentOf({ mode: ResponseMode.LIVE, mark: FindingMark.NONE, policy, timeZone: 'Europe/Berlin' }),
  ).toMatchObject({
    TOCSIN_MODE: 'live',
    TOCSIN_MARK: 'none',
    TOCSIN_POLICY_SHA256: policy.policySha256,
    TOCSIN_TIME_ZONE: 'Europe/Berlin',
  });
});

it.each([
  ['policy', { policy }],
  ['environment', { timeZone: 'Europe/Berlin' }],
  ['code', { code: lambda.Code.fromInline('exports.handler = async () => undefined;') }],
])('a new %s makes a new version behind the alias', (_, props) => {
  // Planted fault: the sha256 left out of the environment; without feature flags CDK does not look into a layer.
  expect(versionOf(props)).not.toBe(versionOf({}));
  expect(versionOf(props)).toBe(versionOf(props));
});

it('has the policy as its layer', () => {
  const { template } = synthesize();
  expect(processorOf()['Layers']).toEqual([{ Ref: expect.stringMatching(/^SocPolicyLayer/) }]);
  expect(Object.keys(resourcesOf(template, 'AWS::Lambda::LayerVersion'))).toHaveLength(1);
});

it('writes to a log that is kept for three months, or as long as it is told', () => {
  const { template } = synthesize();
  expect(pointsAt(processorOf()['LoggingConfig'])).toBe('SocProcessorLog');
  expect(resourceOf(template, 'AWS::Logs::LogGroup', 'SocProcessorLog').Properties).toEqual({
    RetentionInDays: 90,
  });
  const { template: longer } = synthesize({ logRetention: logs.RetentionDays.ONE_YEAR });
  expect(resourceOf(longer, 'AWS::Logs::LogGroup', 'SocProcessorLog').Properties).toEqual({
    RetentionInDays: 365,
  });
});

it('starts only once its role is complete', () => {
  const { template } = synthesize();
  expect(resourceOf(template, 'AWS::Lambda::Function', 'SocProcessor').DependsOn).toEqual(
    expect.arrayContaining([expect.stringMatching(/^SocProcessorRoleDefaultPolicy/)]),
  );
});
