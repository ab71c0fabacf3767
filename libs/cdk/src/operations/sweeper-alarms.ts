import { Duration } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { FindingSweeper } from '../sweeper/finding-sweeper.js';
import type { PlannedAlarm } from './alarm-plan.js';
import { sweepFailed, sweepFinished, sweepFoundLost } from './own-metrics.js';

const FIVE = { period: Duration.minutes(5), statistic: 'Sum' } as const;

/** So many heartbeats in a row may be missing. */
const BEATS = 2;

/** What is watched of the sweeper. */
export interface WatchedSweeps {
  readonly sweeper: FindingSweeper;
  readonly every: Duration;
  /** Whether it looks for findings. */
  readonly sweep: boolean;
}

/** What is watched of the sweeper beside its dead-letter queues. */
export function planSweeperAlarms(sweeps?: WatchedSweeps): readonly PlannedAlarm[] {
  if (sweeps === undefined) return [];
  const { every, sweep, sweeper } = sweeps;
  const { handler, heartbeatQueue } = sweeper;
  return [
    {
      id: 'SweeperErrors',
      means: 'The sweeper fails as a whole: it crashes, runs out of time, or a service refuses it.',
      todo: 'Read its log. What comes in by events is told all the same.',
      metric: handler.metricErrors(FIVE),
    },
    ...(sweep ? planSweeps(every) : []),
    ...(heartbeatQueue === undefined
      ? []
      : [
          {
            id: 'HeartbeatMissing',
            means: `No heartbeat has come out at the incident topic in ${BEATS * every.toMinutes()} minutes.`,
            todo: 'Follow its way: the sweeper, the rule for closed findings, the routine queue, the processor, the topic. Look into Security Hub yourself meanwhile.',
            metric: heartbeatQueue.metricNumberOfMessagesSent({ period: every, statistic: 'Sum' }),
            whenSilent: true as const,
            periods: BEATS,
          },
        ]),
  ];
}

function planSweeps(every: Duration): readonly PlannedAlarm[] {
  return [
    {
      id: 'SweepFoundLost',
      means: 'A sweep found findings that should have been told before. They are being told now.',
      todo: 'Read the log of the sweeper for "finding swept", and find what lost them: rules, queues, or the processor.',
      metric: sweepFoundLost(),
    },
    {
      id: 'SweepFailed',
      means: 'A sweep met findings that it cannot read, judge or send.',
      todo: 'Read the log of the sweeper for "finding cannot be swept", and look at these findings in Security Hub.',
      metric: sweepFailed(),
    },
    {
      id: 'SweepMissing',
      means: 'No sweep has finished for an hour or longer: what an event loses is not found.',
      todo: 'Read the log of the sweeper; look at its queue, and at throttles of Security Hub.',
      metric: sweepFinished(Duration.minutes(Math.max(60, 4 * every.toMinutes()))),
      whenSilent: true,
    },
  ];
}

/** For the dashboard. */
export function sweeperGraphs({ sweeper }: WatchedSweeps): readonly cloudwatch.IMetric[] {
  const period = FIVE.period;
  return [
    sweeper.handler.metricInvocations({ period }),
    sweeper.handler.metricErrors({ period }),
    sweeper.handler.metricThrottles({ period }),
  ];
}

/** For the estimate of the cost. */
export function sweepsPerMonth(sweeps?: WatchedSweeps): number {
  return sweeps === undefined ? 0 : (30 * 24 * 60) / sweeps.every.toMinutes();
}
