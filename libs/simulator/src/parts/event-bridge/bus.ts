import type { Deliver } from '../../faults/deliver.js';
import { deliverOrPark, type MaySend } from '../queues/deliver-or-park.js';
import type { AttributeValue, QueueRefusal, QueueService } from '../queues/queue-service.js';
import type { EventRule, EventTarget } from './rules.js';

/** The default event bus of the account. */
export interface EventBus {
  /** Gives the event to every target of every rule that matches it. @returns logical ids of these rules */
  put(event: object): readonly string[];
}

export function createBus(
  rules: readonly EventRule[],
  queues: QueueService,
  maySendFor: (ruleArn: string) => MaySend,
  report: (line: string) => void,
  deliver: Deliver = (_target, send) => send(),
): EventBus {
  return {
    put(event) {
      const matching = rules.filter((rule) => rule.matches(event));
      const body = JSON.stringify(event);
      for (const rule of matching) {
        for (const target of rule.targets) {
          const { arn: to, deadLetterArn } = target;
          const deadLetterAttributes = (refusal: QueueRefusal) => whyDead(rule, target, refusal);
          const maySend = maySendFor(rule.arn);
          const delivery = { from: rule.logicalId, to, deadLetterArn, body, deadLetterAttributes, maySend };
          void deliver({ service: 'events', operation: 'Deliver', size: 1 }, () =>
            deliverOrPark(queues, delivery, report),
          );
        }
      }
      return matching.map(({ logicalId }) => logicalId);
    },
  };
}

/** Codes of EventBridge for what a queue answers; which answer gets which code is assumed. */
const codes: Readonly<Record<string, string>> = {
  AccessDenied: 'NO_PERMISSIONS',
  'AWS.SimpleQueueService.NonExistentQueue': 'NO_RESOURCE',
  'KMS.AccessDeniedException': 'NO_PERMISSIONS',
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
