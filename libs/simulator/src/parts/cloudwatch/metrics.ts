import { keyOf, type MetricName } from './metric-name.js';
import { createCounter, type CounterSeries, type Series } from './series.js';

/** The metrics of the running stack. */
export interface Metrics {
  /** Something happened, now or at the time given (milliseconds). */
  count(metric: MetricName, value?: number, at?: number): void;
  /** A metric that somebody else keeps. */
  keep(metric: MetricName, series: Series): void;
  /** The data of a metric; undefined for one of AWS that the engine does not have. */
  find(metric: MetricName): Series | undefined;
}

/**
 * Metrics of AWS that the engine counts, by namespace. What it never does, such as throttle, is there and stays 0.
 *
 * Source: CloudWatch metrics of Lambda, SNS and EventBridge: the page of each in its developer guide.
 */
const counted: Readonly<Record<string, readonly string[]>> = {
  'AWS/Events': [
    ...['FailedInvocations', 'Invocations', 'InvocationsFailedToBeSentToDlq', 'InvocationsSentToDlq'],
    'MatchedEvents',
  ],
  'AWS/Lambda': ['Errors', 'Invocations', 'Throttles'],
  'AWS/SNS': ['NumberOfMessagesPublished', 'NumberOfNotificationsDelivered', 'NumberOfNotificationsFailed'],
  'AWS/SQS': ['NumberOfMessagesDeleted', 'NumberOfMessagesSent'],
};

const nothing: Series = { over: () => undefined };

export function createMetrics(): Metrics {
  const counters = new Map<string, CounterSeries>();
  const kept = new Map<string, Series>();
  return {
    count(metric, value = 1, at = Date.now()) {
      const key = keyOf(metric);
      const counter = counters.get(key) ?? createCounter();
      counters.set(key, counter);
      counter.add(at, value);
    },
    keep: (metric, series) => void kept.set(keyOf(metric), series),
    find(metric) {
      const key = keyOf(metric);
      const found = counters.get(key) ?? kept.get(key);
      if (found) return found;
      // What code writes itself may just not have been written yet.
      const known =
        !metric.namespace.startsWith('AWS/') || counted[metric.namespace]?.includes(metric.name) === true;
      return known ? nothing : undefined;
    },
  };
}
