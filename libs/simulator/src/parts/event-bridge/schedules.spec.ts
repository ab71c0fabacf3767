import { AssemblyError } from '../../errors.js';
import { until } from '../../testing/until.js';
import type { EventRule } from './rules.js';
import { readRules } from './rules.js';
import { startSchedules } from './schedules.js';

const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:q';

function rulesOf(properties: object): readonly EventRule[] {
  return readRules(
    [
      {
        type: 'AWS::Events::Rule',
        logicalId: 'Rule',
        physicalId: 'r',
        properties: { Targets: [{ Arn: QUEUE }], ...properties },
      },
    ],
    (name) => `arn:${name}`,
  );
}

function started(properties: object, timeScale?: number) {
  const given: { readonly rule: string; readonly event: object }[] = [];
  const bus = {
    put: () => [],
    give: (rule: EventRule, event: object) => void given.push({ rule: rule.logicalId, event }),
  };
  const schedules = startSchedules(rulesOf(properties), bus, {
    account: '1',
    region: 'eu-west-1',
    timeScale,
  });
  return { given, schedules };
}

test.each([
  ['rate(1 minute)', 60],
  ['rate(15 minutes)', 900],
  ['rate(1 hour)', 3600],
  ['rate(2 days)', 172_800],
  ['cron(0 12 * * ? *)', NaN],
])('%s: every %s seconds', (ScheduleExpression, seconds) => {
  expect(rulesOf({ ScheduleExpression })[0]?.everySeconds).toBe(seconds);
});

test.each(['rate(1 minutes)', 'rate(5 minute)', 'rate(0 minutes)', 'rate(1.5 hours)', 'every day'])(
  'refuses %s',
  (ScheduleExpression) => {
    expect(() => rulesOf({ ScheduleExpression })).toThrow(AssemblyError);
  },
);

test('runs at its rate, scaled, until it is closed', async () => {
  const { given, schedules } = started({ ScheduleExpression: 'rate(1 minute)' }, 0.0005);
  // Planted fault seen red: the first event at once.
  expect(given).toEqual([]);
  await until(() => given.length === 3);
  schedules.close();
  expect(given[0]).toEqual({
    rule: 'Rule',
    event: {
      version: '0',
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: '1',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      region: 'eu-west-1',
      resources: ['arn:r'],
      detail: {},
    },
  });
  const { length } = given;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(given).toHaveLength(length);
});

test('runs by hand alone unless it is told to run', () => {
  const { given, schedules } = started({ ScheduleExpression: 'rate(1 minute)' });
  schedules.run('Rule');
  expect(given).toHaveLength(1);
  expect(() => schedules.run('Other')).toThrow('the rule Other is disabled, or has no schedule');
  const { schedules: patterns } = started({ EventPattern: { source: ['a'] } });
  expect(() => patterns.run('Rule')).toThrow('has no schedule');
});

test('no event matches a rule that has a schedule alone', () => {
  expect(rulesOf({ ScheduleExpression: 'rate(1 hour)' })[0]?.matches({ source: 'a' })).toBe(false);
});
