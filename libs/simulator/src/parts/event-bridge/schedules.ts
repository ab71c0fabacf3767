import { randomUUID } from 'node:crypto';
import type { EventBus } from './bus.js';
import type { EventRule } from './rules.js';

export interface ScheduleOptions {
  readonly account: string;
  readonly region: string;
  /** Factor on the time between two events; undefined: no rule runs by itself. */
  readonly timeScale: number | undefined;
}

/** The rules that have a schedule. */
export interface Schedules {
  /** @throws Error where the rule is disabled, or has no schedule */
  run(logicalId: string): void;
  close(): void;
}

/**
 * Runs rules at their rate, for the first time when that has passed once. Source: Amazon EventBridge user guide, "Creating a rule
 * that runs on a schedule".
 */
export function startSchedules(
  rules: readonly EventRule[],
  bus: EventBus,
  options: ScheduleOptions,
): Schedules {
  const { account, region, timeScale } = options;
  const scheduled = rules.filter(({ everySeconds }) => everySeconds !== undefined);
  const run = (rule: EventRule) =>
    bus.give(rule, {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account,
      // To the second, as AWS writes it.
      time: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
      region,
      resources: [rule.arn],
      detail: {},
    });
  const timers = scheduled.flatMap((rule) => {
    const milliseconds = (rule.everySeconds ?? NaN) * 1000 * (timeScale ?? NaN);
    return milliseconds > 0 ? [setInterval(() => run(rule), milliseconds)] : [];
  });
  return {
    run(logicalId) {
      const rule = scheduled.find((one) => one.logicalId === logicalId);
      if (rule === undefined) throw new Error(`the rule ${logicalId} is disabled, or has no schedule.`);
      run(rule);
    },
    close: () => timers.forEach((timer) => clearInterval(timer)),
  };
}
