import type { FoundDeployment, Read } from '../found.js';
import { actionArnOf } from '../checks/check-rules.js';
import { CallRefused } from '../../aws/call-refused.js';
import type { AwsClients } from '../../aws/aws-clients.js';
import { findingSourceOf } from '../finding-source.js';
import { readEventSources } from './read-event-sources.js';
import { readProcessor } from './read-processor.js';
import { readRecorder } from './read-recorder.js';
import { readRules } from './read-rules.js';
import { readActions, readAutomationRules, readHub, readNewHub } from './read-security-hub.js';
import { readStack } from './read-stack.js';
import { readSubscriptions } from './read-subscriptions.js';

/**
 * Reads everything that is checked. It changes nothing.
 *
 * @throws UsageError where there is no such stack, or no processor in it; CallRefused where these cannot be read
 */
export async function readDeployment(clients: AwsClients, stackName: string): Promise<FoundDeployment> {
  const stack = await readStack(clients.cloudFormation, stackName);
  const processor = await readProcessor(clients.lambda, stack);
  const ofType = (type: string) =>
    stack.resources.filter((one) => one.type === type).map(({ physicalId }) => physicalId);
  const rules = await read(() => readRules(clients.eventBridge, ofType('AWS::Events::Rule')));
  const expectedEventSources = ofType('AWS::Lambda::EventSourceMapping');
  const eventSources = await read(() => readEventSources(clients.lambda, expectedEventSources));
  const source = rules.ok ? findingSourceOf(rules.value, { eventSources, processor }) : 'cspm';
  const action = rules.ok ? actionArnOf(rules.value) : undefined;
  const expectedAutomationRules = ofType('AWS::SecurityHub::AutomationRule');
  return {
    stack,
    processor,
    rules,
    expectedAutomationRules,
    source,
    eventSources,
    expectedEventSources,
    hub: await read(() =>
      source === 'cspm' ? readHub(clients.securityHub) : readNewHub(clients.securityHub),
    ),
    actions: await read(() => readActions(clients.securityHub, action === undefined ? [] : [action])),
    automationRules: await read(() => readAutomationRules(clients.securityHub, expectedAutomationRules)),
    subscriptions: await read(() =>
      readSubscriptions(clients.sns, [...new Set([processor.topicArn, ...ofType('AWS::SNS::Topic')])]),
    ),
    recorder: await read(() => readRecorder(clients.config)),
  };
}

/** A refused call is a finding of its own: the other things can still be looked at. */
async function read<T>(ask: () => Promise<T>): Promise<Read<T>> {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    if (!(error instanceof CallRefused)) throw error;
    return { ok: false, call: error.call, code: error.code, message: error.reason };
  }
}
