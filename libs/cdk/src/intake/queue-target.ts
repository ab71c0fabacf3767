import { Duration } from 'aws-cdk-lib';
import type * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as sqs from 'aws-cdk-lib/aws-sqs';

/** EventBridge tries for a day, its longest (EventBridge User Guide, "Retrying event delivery"). */
export const RETRY: events.CfnRule.RetryPolicyProperty = {
  maximumRetryAttempts: 185,
  maximumEventAgeInSeconds: Duration.hours(24).toSeconds(),
} as const;

/**
 * A queue as the target of a rule. Unlike the target of aws-cdk-lib it grants nothing: `letRulesSend` does, once for
 * all rules of a queue and with `sqs:SendMessage` alone.
 */
export function queueTarget(queue: sqs.IQueue, failed: sqs.IQueue): events.IRuleTarget {
  return {
    bind: () => ({
      arn: queue.queueArn,
      targetResource: queue,
      deadLetterConfig: { arn: failed.queueArn },
      retryPolicy: RETRY,
    }),
  };
}

/** Lets these rules, and no other, send to the queue. A queue has each `sid` once. */
export function letRulesSend(queue: sqs.Queue, rules: readonly events.IRule[], sid = 'EventRulesSend'): void {
  queue.addToResourcePolicy(
    new iam.PolicyStatement({
      sid,
      principals: [new iam.ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': rules.map((rule) => rule.ruleArn) } },
    }),
  );
}
