import type { WorkTimes } from '../../lambda/work-times.js';
import type { QueueService } from '../queues/queue-service.js';
import type { Metrics } from './metrics.js';
import { createGauge, type GaugeSeries } from './series.js';

/** How long a change may wait until it is looked at: queues change often, and looking costs. */
const patience = 20;

/** Received so often and not handled, a message is not counted any more. Source: see `ApproximateAgeOfOldestMessage`. */
const poisoned = 3;

export interface QueueMetrics {
  /** Looks at what has changed now. */
  flush(): void;
  close(): void;
}

export interface WatchOptions {
  readonly queues: QueueService;
  readonly names: readonly string[];
  readonly metrics: Metrics;
  readonly work: Pick<WorkTimes, 'isAtWork' | 'spent'>;
  /** Real time for one second of AWS: ages are told in AWS's. */
  readonly scale: number;
}

/**
 * The metrics of queues: looked at when a queue changes, and when somebody asks.
 *
 * Source: Amazon SQS developer guide, "Available CloudWatch metrics for Amazon SQS": a message that was received three times and
 * not handled does not count for ApproximateAgeOfOldestMessage; one that SQS moves to a dead-letter queue is not counted as sent.
 *
 * The age of a message does not grow while code is at work on it: that takes real time, and hardly any on AWS.
 */
export function watchQueues({ queues, names, metrics, work, scale }: WatchOptions): QueueMetrics {
  const of = (name: string, queue: string) => ({
    namespace: 'AWS/SQS',
    name,
    dimensions: { QueueName: queue },
  });
  const changed = new Set(names);
  let timer: NodeJS.Timeout | undefined;
  const gauges = new Map(
    names.map((queue) => {
      const gauge = (name: string, valueAt?: (value: number, at: number) => number): GaugeSeries => {
        const series = createGauge(valueAt);
        metrics.keep(of(name, queue), series);
        return series;
      };
      const ageAt = (sentAt: number, at: number) =>
        Number.isNaN(sentAt) ? 0 : Math.max(0, at - sentAt) / 1000 / scale;
      return [
        queue,
        {
          visible: gauge('ApproximateNumberOfMessagesVisible'),
          hidden: gauge('ApproximateNumberOfMessagesNotVisible'),
          delayed: gauge('ApproximateNumberOfMessagesDelayed'),
          oldest: gauge('ApproximateAgeOfOldestMessage', ageAt),
        },
      ] as const;
    }),
  );

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const at = Date.now();
    for (const queue of changed) {
      const own = gauges.get(queue);
      if (!own || !queues.attributesOf(queue)) continue;
      const { ready, inFlight, delayed } = queues.depth(queue);
      own.visible.set(at, ready);
      own.hidden.set(at, inFlight);
      own.delayed.set(at, delayed);
      const counting = queues
        .look(queue)
        .filter(
          ({ messageId, approximateReceiveCount: count }) => count < poisoned && !work.isAtWork(messageId),
        )
        .map(({ messageId, sentTimestamp }) => sentTimestamp + work.spent(messageId));
      const oldest = counting.reduce((least, at) => Math.min(least, at), Infinity);
      own.oldest.set(at, Number.isFinite(oldest) ? oldest : Number.NaN);
    }
    changed.clear();
  }
  queues.onChange(({ queue, what }) => {
    if (what === 'sent') metrics.count(of('NumberOfMessagesSent', queue));
    if (what === 'deleted') metrics.count(of('NumberOfMessagesDeleted', queue));
    changed.add(queue);
    timer ??= setTimeout(flush, patience).unref();
  });
  return {
    flush() {
      // A visibility timeout may have ended, which nobody is told.
      for (const name of names) changed.add(name);
      flush();
    },
    close: () => clearTimeout(timer),
  };
}
