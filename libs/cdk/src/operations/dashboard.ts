import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Watched } from './alarm-plan.js';
import {
  EXPECTED,
  LOOKUPS,
  LOST,
  NAMESPACE,
  noticesLookedUp,
  sweepSent,
  sweptFindings,
} from './own-metrics.js';
import { sweeperGraphs } from './sweeper-alarms.js';

const HALF = 12;
const FIVE = Duration.minutes(5);

/** One page for the one who was woken: what is wrong, what comes in and what becomes of it, what waits and what failed. */
export function createDashboard(
  scope: Construct,
  watched: Watched,
  alarms: cloudwatch.Alarm[],
): cloudwatch.Dashboard {
  const { processor, enricher, sweeps, urgentQueue, routineQueue, parkedQueue, deadLetterQueues } = watched;
  const graph = (title: string, left: readonly cloudwatch.IMetric[]) =>
    new cloudwatch.GraphWidget({ title, width: HALF, height: 6, left: [...left] });
  return new cloudwatch.Dashboard(scope, 'Dashboard', {
    defaultInterval: Duration.hours(12),
    widgets: [
      [new cloudwatch.AlarmStatusWidget({ title: 'Needs somebody', width: 2 * HALF, alarms })],
      [
        graph('Findings, by what became of them', [outcomes()]),
        graph('Oldest finding that waits (seconds)', [
          urgentQueue.metricApproximateAgeOfOldestMessage({ label: 'urgent', period: FIVE }),
          routineQueue.metricApproximateAgeOfOldestMessage({ label: 'routine', period: FIVE }),
        ]),
      ],
      [
        graph('Parked, and not delivered', [
          parkedQueue.metricApproximateNumberOfMessagesVisible({ label: 'parked', period: FIVE }),
          ...Object.entries(deadLetterQueues).map(([label, queue]) =>
            queue.metricApproximateNumberOfMessagesVisible({ label, period: FIVE }),
          ),
        ]),
        graph('The processor', [
          processor.metricInvocations({ period: FIVE }),
          processor.metricErrors({ period: FIVE }),
          processor.metricThrottles({ period: FIVE }),
        ]),
      ],
      ...(enricher === undefined
        ? []
        : [
            [
              graph(
                'Incidents that were looked up, by what became of them',
                LOOKUPS.map((outcome) => noticesLookedUp(outcome).with({ label: outcome })),
              ),
              graph('The enricher', [
                enricher.handler.metricInvocations({ period: FIVE }),
                enricher.handler.metricErrors({ period: FIVE }),
                enricher.handler.metricThrottles({ period: FIVE }),
              ]),
            ],
          ]),
      ...(sweeps === undefined
        ? []
        : [
            [
              graph('Findings that a sweep saw, and sent by reason', [
                sweptFindings(),
                ...[...LOST, ...EXPECTED].map((reason) => sweepSent(reason).with({ label: reason })),
              ]),
              graph('The sweeper', sweeperGraphs(sweeps)),
            ],
          ]),
    ],
  });
}

/** A dashboard may search, unlike an alarm: it shows outcomes that are not known yet. */
function outcomes(): cloudwatch.IMetric {
  return new cloudwatch.MathExpression({
    expression: `SEARCH('{${NAMESPACE},service,outcome,severity} MetricName="FindingsHandled"', 'Sum', ${FIVE.toSeconds()})`,
    label: '',
    period: FIVE,
    usingMetrics: {},
  });
}
