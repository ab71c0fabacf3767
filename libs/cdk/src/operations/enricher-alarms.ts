import { Duration } from 'aws-cdk-lib';
import type { PlannedAlarm, Watched } from './alarm-plan.js';
import { indicatorListsFailed } from './own-metrics.js';

const FIVE = { period: Duration.minutes(5), statistic: 'Sum' } as const;
const MINUTE = { period: Duration.minutes(1), statistic: 'Maximum' } as const;

/** Two tries of the function and their pauses: people know of the incident already. */
const AGE = 900;

/** What is watched of the enricher beside its dead-letter queues. */
export function planEnricherAlarms({
  enricher,
  hasLists,
}: Pick<Watched, 'enricher' | 'hasLists'>): readonly PlannedAlarm[] {
  if (enricher === undefined) return [];
  return [
    {
      id: 'EnricherLate',
      means: 'Incidents have waited for a quarter of an hour to be looked up. They were told all the same.',
      todo: 'Look for errors and throttles of the enricher, or raise maxConcurrency.',
      metric: enricher.queue.metricApproximateAgeOfOldestMessage(MINUTE),
      threshold: AGE,
    },
    {
      id: 'EnricherErrors',
      means: 'The enricher fails as a whole: it crashes, or runs out of time or memory.',
      todo: 'Read its log; roll its alias "live" back to the version before, if a deployment did it.',
      metric: enricher.handler.metricErrors(FIVE),
    },
    ...(hasLists
      ? [
          {
            id: 'IndicatorListsFailed',
            means: 'The indicator lists cannot be read: incidents are scored without them, and say so.',
            todo: 'Read the log of the enricher for the reason, and deploy the stack again.',
            metric: indicatorListsFailed(),
          },
        ]
      : []),
  ];
}
