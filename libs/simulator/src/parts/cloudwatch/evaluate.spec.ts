import { readAlarm, type AlarmDefinition } from './alarm-definition.js';
import { evaluate } from './evaluate.js';
import { createCounter, createGauge } from './series.js';

const minute = 60;
const alarmOf = (over: object = {}): AlarmDefinition => {
  const read = readAlarm({
    ...{ logicalId: 'A', physicalId: 'A', type: 'AWS::CloudWatch::Alarm' },
    properties: {
      ...{
        Namespace: 'N',
        MetricName: 'M',
        Statistic: 'Sum',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 1,
      },
      ...{ ComparisonOperator: 'GreaterThanOrEqualToThreshold', TreatMissingData: 'notBreaching' },
      ...over,
    },
  });
  if (typeof read === 'string') throw new Error(read);
  return read;
};

/** The states of an alarm, minute by minute, over a metric that has these values in the middle of each minute. */
function states(over: object, values: readonly (number | undefined)[]): string {
  const alarm = alarmOf(over);
  const counter = createCounter();
  values.forEach((value, index) => value !== undefined && counter.add((index + 0.5) * minute, value));
  const valueOf = (from: number, to: number) => {
    const found = counter.over(from, to);
    return found && [...alarm.metrics.values()][0]?.statistic(found);
  };
  return values
    .map((_, index) => evaluate(alarm, valueOf, { start: 0, now: (index + 1) * minute, second: 1 }).state)
    .map((state) => ({ ALARM: 'A', OK: 'o', INSUFFICIENT_DATA: '?' })[state])
    .join('');
}

// Planted faults seen red: missing values are dropped; periods are not asked in a row; ≥ is >.
it.each<[string, object, readonly (number | undefined)[], string]>([
  ['goes off at the threshold, and is over', {}, [0, 1, 0], 'oAo'],
  ['stays quiet without data', {}, [undefined, 1, undefined], 'oAo'],
  ['takes missing data as silence', { TreatMissingData: 'breaching' }, [undefined, 0, undefined], 'AoA'],
  ['does not know without data', { TreatMissingData: 'missing' }, [undefined, 0, undefined], '?o?'],
  ['stays as it is without data', { TreatMissingData: 'ignore' }, [undefined, 1, undefined], '?AA'],
  ['wants periods in a row', { EvaluationPeriods: 3 }, [1, 1, 0, 1, 1, 1, 0], 'oooooAo'],
  ['wants 2 of 3', { EvaluationPeriods: 3, DatapointsToAlarm: 2 }, [1, 0, 1, 0, 0], 'ooAoo'],
  ['sums longer periods', { Period: 120, Threshold: 3 }, [1, 2, 1, 0, 2], 'oAAoo'],
  ['>', { ComparisonOperator: 'GreaterThanThreshold' }, [1, 2], 'oA'],
  ['<', { ComparisonOperator: 'LessThanThreshold' }, [0, 1], 'Ao'],
  ['≤', { ComparisonOperator: 'LessThanOrEqualToThreshold' }, [1, 2], 'Ao'],
])('%s', (_title, over, values, expected) => {
  expect(states(over, values)).toBe(expected);
});

it('says each time that it went off, and since when it is as it is', () => {
  const counter = createCounter();
  for (const at of [70, 310]) counter.add(at, 1);
  const { wentOff, since, reason } = evaluate(alarmOf(), (from, to) => counter.over(from, to)?.sum, {
    ...{ start: 0, now: 500, second: 1 },
  });
  expect([wentOff, since, reason]).toEqual([[120, 360], 420, '0 of the last 1 values ≥ 1: no data']);
});

it('knows what a gauge was, and what has become of it', () => {
  const gauge = createGauge();
  gauge.set(10, 3);
  gauge.set(20, 0);
  expect(gauge.over(0, 10)).toBeUndefined();
  expect(gauge.over(0, 15)).toMatchObject({ most: 3, least: 3 });
  expect(gauge.over(15, 30)).toMatchObject({ most: 3, least: 0 });
  expect(gauge.over(20, 30)).toMatchObject({ most: 0, count: 1 });
  const age = createGauge((since, at) => at - since);
  age.set(10, 5);
  expect(age.over(100, 200)).toMatchObject({ most: 195 });
});

it.each<[object, RegExp]>([
  [{ ComparisonOperator: 'LessThanLowerOrGreaterThanUpperThreshold' }, /^its comparison Less/],
  [{ Statistic: undefined, ExtendedStatistic: 'p99' }, /^the statistic undefined is not/],
  [{ Metrics: [{ Id: 'e', Expression: 'ANOMALY_DETECTION_BAND(m)' }] }, /several results or periods/],
])('says what it does not evaluate: %j', (over, reason) => {
  expect(() => alarmOf(over)).toThrow(reason);
});
