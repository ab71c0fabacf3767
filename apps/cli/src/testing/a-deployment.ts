import { incidentPatterns } from '@tocsin/routing';
import type { DeployedRule, FoundDeployment } from '../verify/found.js';

const region = 'eu-west-1';
const account = '111122223333';
export const actionArn = `arn:aws:securityhub:${region}:${account}:action/custom/EscalateToSOC`;
export const topicArn = `arn:aws:sns:${region}:${account}:soc-incidents`;

/** The five rules, as they are deployed. */
export function theRules(minimumSeverity: 'HIGH' | 'CRITICAL' = 'HIGH'): readonly DeployedRule[] {
  return Object.entries(incidentPatterns({ minimumSeverity, actionArn })).map(([name, pattern]) => ({
    name,
    enabled: true,
    pattern: pattern as Readonly<Record<string, unknown>>,
    targets: [
      {
        arn: `arn:aws:sqs:${region}:${account}:intake`,
        deadLetterArn: `arn:aws:sqs:${region}:${account}:failed`,
      },
    ],
  }));
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
      aliasArn: `arn:aws:lambda:${region}:${account}:function:soc-processor:live`,
      mode: 'live',
      mark: 'notified',
      topicArn,
      logGroup: '/aws/lambda/soc-processor',
    },
    hub: { ok: true, value: { arn: `arn:aws:securityhub:${region}:${account}:hub/default` } },
    rules: { ok: true, value: theRules() },
    actions: { ok: true, value: [actionArn] },
    automationRules: { ok: true, value: [] },
    expectedAutomationRules: [],
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
