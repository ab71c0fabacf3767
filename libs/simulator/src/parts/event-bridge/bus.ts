import type { Deliver } from '../../faults/deliver.js';
import { deliverOrPark, type DeliveryEnd, type MaySend } from '../queues/deliver-or-park.js';
import type { AttributeValue, QueueRefusal, QueueService } from '../queues/queue-service.js';
import type { Metrics } from '../cloudwatch/metrics.js';
import type { EventRule, EventTarget } from './rules.js';

/** The default event bus of the account. */
export interface EventBus {
  /** Gives the event to every target of every rule that matches it. @returns logical ids of these rules */
  put(event: object): readonly string[];
  /** Gives an event to every target of one rule, whatever its pattern. */
  give(rule: EventRule, event: object): void;
}

export interface BusOptions {
  readonly queues: QueueService;
  readonly maySendFor: (ruleArn: string) => MaySend;
  /** Puts an event into a delivery stream. @returns why it is refused, if it is */
  readonly putRecord: (target: EventTarget, data: string) => QueueRefusal | undefined;
  readonly report: (line: string) => void;
  readonly deliver: Deliver;
  readonly metrics: Metrics;
}

export function createBus(
  rules: readonly EventRule[],
  { queues, maySendFor, putRecord, report, deliver, metrics }: BusOptions,
): EventBus {
  const count = ({ arn }: EventRule, name: string) =>
    metrics.count({ namespace: 'AWS/Events', name, dimensions: { RuleName: arn.split('/').at(-1) ?? '' } });
  function give(rule: EventRule, event: object): void {
    const body = JSON.stringify(event);
    for (const target of rule.targets) {
      const { arn: to, deadLetterArn } = target;
      const deadLetterAttributes = (refusal: QueueRefusal) => whyDead(rule, target, refusal);
      const maySend = maySendFor(rule.arn);
      const delivery = {
        ...{ from: rule.logicalId, to, deadLetterArn, body, deadLetterAttributes, maySend },
        ...(target.roleArn === undefined ? {} : { put: () => putRecord(target, body) }),
      };
      void deliver({ service: 'events', operation: 'Deliver', size: 1 }, () => {
        count(rule, 'Invocations');
        const end = deliverOrPark(queues, delivery, report);
        for (const name of failures[end]) count(rule, name);
      });
    }
  }

  return {
    give,
    put(event) {
      const matching = rules.filter((rule) => rule.matches(event));
      for (const rule of matching) {
        count(rule, 'MatchedEvents');
        give(rule, event);
      }
      return matching.map(({ logicalId }) => logicalId);
    },
  };
}

/** Source: Amazon EventBridge user guide, "Monitoring Amazon EventBridge". */
const failures: Readonly<Record<DeliveryEnd, readonly string[]>> = {
  delivered: [],
  'dead-lettered': ['FailedInvocations', 'InvocationsSentToDlq'],
  lost: ['FailedInvocations', 'InvocationsFailedToBeSentToDlq'],
};

/** Codes of EventBridge for what a target answers; which answer gets which code is assumed. */
const codes: Readonly<Record<string, string>> = {
  AccessDenied: 'NO_PERMISSIONS',
  AccessDeniedException: 'NO_PERMISSIONS',
  'AWS.SimpleQueueService.NonExistentQueue': 'NO_RESOURCE',
  'KMS.AccessDeniedException': 'NO_PERMISSIONS',
  ResourceNotFoundException: 'NO_RESOURCE',
};

/** Source: Amazon EventBridge user guide, "Using dead-letter queues to process undelivered events". */
function whyDead(
  rule: EventRule,
  target: EventTarget,
  { code, message }: QueueRefusal,
): Record<string, AttributeValue> {
  const text = (StringValue: string): AttributeValue => ({ DataType: 'String', StringValue });
  return {
    RULE_ARN: text(rule.arn),
    TARGET_ARN: text(target.arn),
    ERROR_CODE: text(codes[code] ?? 'INVALID_PARAMETER'),
    ERROR_MESSAGE: text(message),
  };
}
