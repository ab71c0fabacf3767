import type { AlarmDefinition } from './alarm-definition.js';

/** What an alarm shows. Source: CloudWatch user guide, "Using Amazon CloudWatch alarms". */
export type AlarmState = 'ALARM' | 'INSUFFICIENT_DATA' | 'OK';

export interface Evaluated {
  readonly state: AlarmState;
  readonly reason: string;
  /** Milliseconds: since when it is in this state. */
  readonly since: number;
  /** Milliseconds: when it went off. */
  readonly wentOff: readonly number[];
}

export interface AlarmTime {
  /** Milliseconds: when the stack began to run. */
  readonly start: number;
  readonly now: number;
  /** Milliseconds of this machine for one second of AWS. */
  readonly second: number;
}

/**
 * What an alarm would have shown, minute by minute: the last periods end with the minute. What is missing counts as the alarm says.
 *
 * Source: CloudWatch user guide, "Evaluating an alarm", "Configuring how CloudWatch alarms treat missing data". That periods end with
 * the minute, and that no more are asked for than are evaluated, is assumed.
 *
 * @param valueOf the value over some time, undefined where there is no data
 */
export function evaluate(
  alarm: AlarmDefinition,
  valueOf: (from: number, to: number) => number | undefined,
  { start, now, second }: AlarmTime,
): Evaluated {
  const minute = 60 * second;
  const wentOff: number[] = [];
  let shown: Omit<Evaluated, 'wentOff'> = {
    state: 'INSUFFICIENT_DATA',
    reason: 'it has just begun',
    since: start,
  };
  const look = (at: number): void => {
    const { state, reason } = judge(alarm, valueOf, at, second, shown.state);
    if (state === 'ALARM' && shown.state !== 'ALARM') wentOff.push(at);
    shown = { state, reason, since: state === shown.state ? shown.since : at };
  };
  for (let at = start + minute; at < now; at += minute) look(at);
  look(now);
  return { ...shown, wentOff };
}

function judge(
  { evaluationPeriods, datapointsToAlarm, periodSeconds, breaches, condition, missing }: AlarmDefinition,
  valueOf: (from: number, to: number) => number | undefined,
  at: number,
  second: number,
  before: AlarmState,
): Pick<Evaluated, 'state' | 'reason'> {
  const period = periodSeconds * second;
  const values = Array.from({ length: evaluationPeriods }, (_, index) =>
    valueOf(at - (index + 1) * period, at - index * period),
  );
  const there = values.filter((value) => value !== undefined);
  if (there.length === 0 && missing === 'missing')
    return { state: 'INSUFFICIENT_DATA', reason: 'there is no data' };
  if (there.length === 0 && missing === 'ignore') return { state: before, reason: 'there is no data' };
  const breaching = values.filter((value) =>
    value === undefined ? missing === 'breaching' : breaches(value),
  ).length;
  const shown = values.map((value) => (value === undefined ? 'no data' : String(round(value)))).join(', ');
  return {
    state: breaching >= datapointsToAlarm ? 'ALARM' : 'OK',
    reason: `${breaching} of the last ${evaluationPeriods} values ${condition}: ${shown}`,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
