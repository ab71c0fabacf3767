import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as events from 'aws-cdk-lib/aws-events';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { SecurityHubArchive } from '../archive/security-hub-archive.js';
import type { IncidentEnricher } from '../enricher/incident-enricher.js';
import { planEnricherAlarms } from './enricher-alarms.js';
import { findingsHandled, policyLoadFailed } from './own-metrics.js';
import { planSweeperAlarms, type WatchedSweeps } from './sweeper-alarms.js';

/** What is watched. */
export interface Watched {
  readonly archive?: SecurityHubArchive;
  readonly topic: sns.ITopic;
  readonly processor: lambda.Function;
  readonly parkedQueue: sqs.IQueue;
  readonly urgentQueue: sqs.IQueue;
  readonly routineQueue: sqs.IQueue;
  readonly routineWindow: Duration;
  /** By the name of the alarm that each gets. */
  readonly deadLetterQueues: Readonly<Record<string, sqs.IQueue>>;
  readonly enricher?: IncidentEnricher;
  /** Whether the enricher has lists to ask. */
  readonly hasLists: boolean;
  readonly sweeps?: WatchedSweeps;
  readonly rules: readonly events.IRule[];
  readonly quietFor?: Duration;
}

/** An alarm: what it says, and what somebody does who is woken by it. */
export interface PlannedAlarm {
  readonly id: string;
  /** Its section of docs/operations.md. @default the id */
  readonly section?: string;
  readonly means: string;
  readonly todo: string;
  readonly metric: cloudwatch.IMetric;
  /** Alarms at this value, or above it. @default 1 */
  readonly threshold?: number;
  /** Alarms below 1 instead, and where there is no data. */
  readonly whenSilent?: true;
  /** Periods in a row. @default 1 */
  readonly periods?: number;
}

const MINUTE = { period: Duration.minutes(1), statistic: 'Maximum' } as const;
const FIVE = { period: Duration.minutes(5), statistic: 'Sum' } as const;

/** How late a critical finding may be before somebody looks: a third of its 15 minutes. */
const URGENT_AGE = 300;
/** Beside the window: two tries of the function and their pauses. */
const ROUTINE_AGE = 900;

/** What the archive gathers for a quarter of an hour, four times over. */
const ARCHIVE_AGE = 3600;

/** Every alarm. A new one is an entry here and a section of docs/operations.md. */
export function planAlarms(watched: Watched): readonly PlannedAlarm[] {
  const { topic, processor, parkedQueue, urgentQueue, routineQueue, routineWindow, quietFor } = watched;
  return [
    {
      id: 'Parked',
      means: 'Findings can never be handled and lie in the parked queue.',
      todo: 'Read the reason in each message, look at the finding in Security Hub, then delete the message.',
      metric: parkedQueue.metricApproximateNumberOfMessagesVisible(MINUTE),
    },
    ...Object.entries(watched.deadLetterQueues).map(([id, queue]) => ({
      id,
      means: `Messages could not be delivered or handled and lie in a dead-letter queue (${id}).`,
      todo: 'Mend the cause that the log or the metric of the sender names, then start a redrive of the queue.',
      metric: queue.metricApproximateNumberOfMessagesVisible(MINUTE),
    })),
    {
      id: 'UrgentLate',
      means: 'A critical finding or an escalation has waited for five minutes.',
      todo: 'Look for errors and throttles of the processor; tell the people on call by hand meanwhile.',
      metric: urgentQueue.metricApproximateAgeOfOldestMessage(MINUTE),
      threshold: URGENT_AGE,
    },
    {
      id: 'RoutineLate',
      means: 'Findings wait longer than their window and two tries.',
      todo: 'Look for errors and throttles of the processor, or raise maxConcurrency.',
      metric: routineQueue.metricApproximateAgeOfOldestMessage(MINUTE),
      threshold: ROUTINE_AGE + (routineWindow.isUnresolved() ? 300 : routineWindow.toSeconds()),
    },
    {
      id: 'Retrying',
      means: 'The processor has had to give findings back for a quarter of an hour.',
      todo: 'Read its log for "finding will be retried": it names the service that refuses and why.',
      metric: findingsHandled('retry'),
      periods: 3,
    },
    {
      id: 'ProcessorErrors',
      means: 'The processor fails as a whole: it crashes, or runs out of time or memory.',
      todo: 'Read its log; roll the alias "live" back to the version before, if a deployment did it.',
      metric: processor.metricErrors(FIVE),
    },
    {
      id: 'ProcessorThrottles',
      means: 'Lambda refuses to run the processor: the concurrency of the account is used up.',
      todo: 'Find the function that takes it, or ask for a higher quota. Findings wait and are not lost.',
      metric: processor.metricThrottles(FIVE),
      periods: 2,
    },
    {
      id: 'PolicyLoadFailed',
      means: 'The policy cannot be loaded: everything is told, with the policy that is built in.',
      todo: 'Read the log for the reason, and deploy the stack again.',
      metric: policyLoadFailed(),
    },
    {
      id: 'SubscriptionsFail',
      means: 'Amazon SNS cannot deliver notices to a subscriber.',
      todo: 'Look at the undelivered queues, and whether an e-mail address or an integration has gone.',
      metric: topic.metricNumberOfNotificationsFailed(FIVE),
    },
    {
      id: 'EventsLost',
      means:
        'EventBridge could neither deliver events nor put them into the dead-letter queue: they are lost.',
      todo: 'Check the policies of the queues; then list findings of that time in Security Hub and escalate by hand.',
      metric: lostEvents(watched.rules),
    },
    ...planEnricherAlarms(watched),
    ...planSweeperAlarms(watched.sweeps),
    ...(watched.archive === undefined
      ? []
      : [
          {
            id: 'ArchiveLate',
            means:
              'Events of Security Hub have not come to the archive for an hour. Incidents are told all the same.',
            todo: 'Read the log of the delivery stream: the bucket, its key or its policy refuses.',
            metric: deliveryAge(watched.archive.deliveryStream.ref),
            threshold: ARCHIVE_AGE,
          },
        ]),
    ...(quietFor === undefined
      ? []
      : [
          {
            id: 'NoFindings',
            means: `No finding has been taken in for ${quietFor.toHumanString()}.`,
            todo: 'Check that Security Hub, its products and the event rules are enabled: silence is not safety.',
            metric: routineAndUrgentSent(urgentQueue, routineQueue, quietFor),
            whenSilent: true as const,
          },
        ]),
  ];
}

/** Source: Amazon Data Firehose Developer Guide, "Monitoring with CloudWatch metrics": seconds since the oldest record came in. */
function deliveryAge(stream: string): cloudwatch.IMetric {
  return new cloudwatch.Metric({
    namespace: 'AWS/Firehose',
    metricName: 'DeliveryToS3.DataFreshness',
    dimensionsMap: { DeliveryStreamName: stream },
    ...FIVE,
    statistic: 'Maximum',
  });
}

/** Source: EventBridge User Guide, "Monitoring Amazon EventBridge": InvocationsFailedToBeSentToDlq, by RuleName. */
function lostEvents(rules: readonly events.IRule[]): cloudwatch.IMetric {
  const metrics = rules.map(
    ({ ruleName }) =>
      new cloudwatch.Metric({
        namespace: 'AWS/Events',
        metricName: 'InvocationsFailedToBeSentToDlq',
        dimensionsMap: { RuleName: ruleName },
        ...FIVE,
      }),
  );
  return new cloudwatch.MathExpression({
    expression: metrics.map((_, at) => `FILL(rule${at},0)`).join('+'),
    label: 'events lost',
    period: FIVE.period,
    usingMetrics: Object.fromEntries(metrics.map((metric, at) => [`rule${at}`, metric])),
  });
}

function routineAndUrgentSent(urgent: sqs.IQueue, routine: sqs.IQueue, period: Duration): cloudwatch.IMetric {
  const sum = { period, statistic: 'Sum' };
  return new cloudwatch.MathExpression({
    expression: 'FILL(urgent,0)+FILL(routine,0)',
    label: 'findings taken in',
    period,
    usingMetrics: {
      urgent: urgent.metricNumberOfMessagesSent(sum),
      routine: routine.metricNumberOfMessagesSent(sum),
    },
  });
}

/** What is watched of one integration: all its queues for what could not be delivered or handled, in one alarm each. */
export function planIntegrationAlarms(name: string, queues: readonly sqs.IQueue[]): readonly PlannedAlarm[] {
  return queues.map((queue, at) => ({
    id: `IntegrationFailed-${name}${at === 0 ? '' : `-${at + 1}`}`,
    section: 'IntegrationFailed',
    means: `Notices could not be delivered to the integration ${name}, or handled by it, and lie in a dead-letter queue.`,
    todo: 'Tell whoever it would have told another way; mend it, then start a redrive of the queue.',
    metric: queue.metricApproximateNumberOfMessagesVisible(MINUTE),
  }));
}
