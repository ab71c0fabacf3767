import { incidentPatterns, incidentPatternsV2 } from '@tocsin/routing';
import type { DeployedEventSource, DeployedRule, FoundDeployment } from '../verify/found.js';

const region = 'eu-west-1';
const account = '111122223333';
export const actionArn = `arn:aws:securityhub:${region}:${account}:action/custom/EscalateToSOC`;
export const topicArn = `arn:aws:sns:${region}:${account}:soc-incidents`;
export const intakeArn = `arn:aws:sqs:${region}:${account}:intake`;
const aliasArn = `arn:aws:lambda:${region}:${account}:function:soc-processor:live`;

/** The five rules, as they are deployed. */
export function theRules(minimumSeverity: 'HIGH' | 'CRITICAL' = 'HIGH'): readonly DeployedRule[] {
  return rulesOf(incidentPatterns({ minimumSeverity, actionArn }));
}

/** The four rules of the new Security Hub. */
export function theRulesV2(only: Readonly<Record<string, unknown>> = {}): readonly DeployedRule[] {
  return rulesOf(incidentPatternsV2({ minimumSeverity: 'HIGH', only }));
}

function rulesOf(patterns: object): readonly DeployedRule[] {
  return Object.entries(patterns).map(([name, pattern]) => ({
    name,
    enabled: true,
    pattern: pattern as Readonly<Record<string, unknown>>,
    targets: [{ arn: intakeArn, deadLetterArn: `arn:aws:sqs:${region}:${account}:failed` }],
  }));
}

/** The rule of an archive: it takes everything, and leads elsewhere. */
export const archiveRule: DeployedRule = {
  name: 'archive',
  enabled: true,
  pattern: { source: ['aws.securityhub'] },
  targets: [{ arn: `arn:aws:firehose:${region}:${account}:deliverystream/archive`, deadLetterArn: 'arn:d' }],
};

export function anEventSource(over: Partial<DeployedEventSource> = {}): DeployedEventSource {
  return {
    id: 'mapping-1',
    sourceArn: intakeArn,
    functionArn: aliasArn,
    state: 'Enabled',
    responseTypes: ['ReportBatchItemFailures'],
    ...over,
  };
}

/** A deployment in which nothing is wrong: live, one address, one ticket queue. */
export function aDeployment(over: Partial<FoundDeployment> = {}): FoundDeployment {
  const subscription = { topicArn, pending: false };
  return {
    stack: {
      name: 'soc',
      arn: `arn:aws:cloudformation:${region}:${account}:stack/soc/1`,
      partition: 'aws',
      ...{ region, account },
      status: 'CREATE_COMPLETE',
      resources: [],
    },
    processor: {
      functionName: 'soc-processor',
      aliasArn,
      mode: 'live',
      mark: 'notified',
      topicArn,
      logGroup: '/aws/lambda/soc-processor',
    },
    source: 'cspm',
    hub: { ok: true, value: { arn: `arn:aws:securityhub:${region}:${account}:hub/default` } },
    rules: { ok: true, value: theRules() },
    actions: { ok: true, value: [actionArn] },
    automationRules: { ok: true, value: [] },
    expectedAutomationRules: [],
    eventSources: { ok: true, value: [anEventSource()] },
    expectedEventSources: ['mapping-1'],
    subscriptions: {
      ok: true,
      value: [
        { ...subscription, protocol: 'email', endpoint: 'soc@example.com' },
        { ...subscription, protocol: 'sqs', endpoint: `arn:aws:sqs:${region}:${account}:tickets` },
      ],
    },
    recorder: { ok: true, value: true },
    ...over,
  };
}

/** A deployment on the new Security Hub in which nothing is wrong. */
export function aDeploymentV2(over: Partial<FoundDeployment> = {}): FoundDeployment {
  return aDeployment({
    source: 'new-security-hub',
    hub: { ok: true, value: { arn: `arn:aws:securityhub:${region}:${account}:hubv2/1` } },
    rules: { ok: true, value: theRulesV2() },
    actions: { ok: true, value: [] },
    ...over,
  });
}
