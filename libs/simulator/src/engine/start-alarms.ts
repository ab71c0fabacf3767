import type { AlarmReport, FunctionLog } from '../api.js';
import type { EventSource } from '../lambda/event-source.js';
import { realVisibility } from '../lambda/scaled-time.js';
import type { WorkTimes } from '../lambda/work-times.js';
import { createAlarms } from '../parts/cloudwatch/alarms.js';
import { watchQueues } from '../parts/cloudwatch/queue-metrics.js';
import type { Closers } from './closers.js';
import type { Parts } from './start-parts.js';

export interface AlarmTimes extends Pick<Parts, 'stack' | 'queues' | 'metrics'> {
  readonly sources: readonly EventSource[];
  readonly work: WorkTimes;
  readonly logs: readonly FunctionLog[];
  readonly timeScale: number;
  readonly report: (line: string) => void;
}

/** Watches the queues of the template for the alarms of the template. */
export function startAlarms(
  { stack, queues, metrics, sources, work, logs, timeScale, report }: AlarmTimes,
  closers: Closers,
): () => readonly AlarmReport[] {
  const { resources } = stack;
  if (!resources.some(({ type }) => type === 'AWS::CloudWatch::Alarm')) return () => [];
  const scale = alarmScale(sources, timeScale);
  const names = resources
    .filter(({ type }) => type === 'AWS::SQS::Queue')
    .map(({ physicalId }) => physicalId.slice(physicalId.lastIndexOf('/') + 1));
  const watched = watchQueues({ queues, names, metrics, work, scale });
  watched.flush();
  closers.add(() => watched.close());
  report(`alarms: a minute of AWS takes ${(60 * scale).toFixed(2)} s`);
  return createAlarms({ resources, metrics, logs, flush: watched.flush, start: Date.now(), scale });
}

/**
 * A visibility timeout is shortened less than other times, since code runs in real time: alarms that count minutes of retries and
 * ages must be shortened as little.
 */
export function alarmScale(sources: readonly EventSource[], timeScale: number): number {
  const scales = sources.map(
    ({ visibilitySeconds, timeoutSeconds }) =>
      realVisibility(visibilitySeconds, timeoutSeconds, timeScale) / Math.max(1, visibilitySeconds),
  );
  return Math.max(timeScale, ...scales);
}
