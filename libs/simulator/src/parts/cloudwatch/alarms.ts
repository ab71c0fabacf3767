import type { AlarmReport, FunctionLog } from '../../api.js';
import type { Resource } from '../../assembly/template.js';
import { readAlarm, type AlarmDefinition } from './alarm-definition.js';
import { embeddedMetrics } from './embedded-metrics.js';
import { evaluate, type AlarmTime } from './evaluate.js';
import type { Metrics } from './metrics.js';

export interface AlarmsOptions {
  readonly resources: readonly Resource[];
  readonly metrics: Metrics;
  readonly logs: readonly FunctionLog[];
  /** Looks at the queues once more. */
  readonly flush: () => void;
  readonly start: number;
  /** Real time for one second of AWS. */
  readonly scale: number;
}

/** The alarms of the stack. Nothing is done until somebody asks: then all that has happened is gone through. */
export function createAlarms(options: AlarmsOptions): () => readonly AlarmReport[] {
  const { metrics, logs, flush, start, scale } = options;
  const alarms = options.resources.filter(({ type }) => type === 'AWS::CloudWatch::Alarm');
  let read = 0;
  return () => {
    for (const { line } of logs.slice(read)) {
      for (const { metric, value, at } of embeddedMetrics(line)) metrics.count(metric, value, at);
    }
    read = logs.length;
    flush();
    const time = { start, now: Date.now() + 1, second: 1000 * scale };
    return alarms.map((resource) => {
      const { logicalId, physicalId: name } = resource;
      const alarm = readAlarm(resource);
      const shown = typeof alarm === 'string' ? alarm : report(alarm, metrics, time);
      if (typeof shown !== 'string') return shown;
      return { logicalId, name, state: 'NOT_DECIDED', reason: shown, wentOff: [] };
    });
  };
}

function report(alarm: AlarmDefinition, metrics: Metrics, time: AlarmTime): AlarmReport | string {
  const series = new Map([...alarm.metrics].map(([id, { metric }]) => [id, metrics.find(metric)] as const));
  for (const [id, { metric }] of alarm.metrics) {
    if (series.get(id) === undefined)
      return `the local engine has no metric ${metric.namespace} ${metric.name} of ${JSON.stringify(metric.dimensions)}`;
  }
  const valueOf = (from: number, to: number) =>
    alarm.formula((id) => {
      const found = series.get(id)?.over(from, to);
      return found && alarm.metrics.get(id)?.statistic(found);
    });
  const { state, reason, since, wentOff } = evaluate(alarm, valueOf, time);
  const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
  const { logicalId, name } = alarm;
  return { logicalId, name, state, reason, since: iso(since), wentOff: wentOff.map(iso) };
}
