import { FaultPlanError } from '../errors.js';
import { Simulator } from '../simulator.js';
import { readPlan } from './read-plan.js';

const line = (fault: object) => ({ seed: 1, faults: [fault] });

test.each<[string, unknown]>([
  ['everything', line({ rate: 0.05 })],
  ['an operation', line({ service: 'sns', operation: 'Deliver', kind: 'duplicate', at: [1, 4], most: 2 })],
  ['a step', line({ step: 'mark', operation: 'PutItem', kind: ['slow', 'reset'], rate: 1, seconds: 0 })],
  ['nothing', { seed: 0, faults: [] }],
])('a plan for %s is taken as it is', (_, plan) => {
  expect(readPlan(plan)).toBe(plan);
});

test.each<[string, unknown, string]>([
  ['no plan', [], 'a plan of faults is an object, found [].'],
  ['no seed', { faults: [] }, 'seed: expected a whole number of at least 0, found nothing'],
  ['a seed of a clock', { seed: 0.5, faults: [] }, 'seed: expected a whole number of at least 0, found 0.5'],
  ['no list', { seed: 1, faults: {} }, 'faults: expected a list, found {}'],
  ['a member', { ...line({ rate: 1 }), rate: 1 }, 'the plan has a member "rate", allowed: seed, faults'],
  ['no line', line('all' as never), 'faults[0]: expected an object, found "all"'],
  ['a member of a line', line({ chance: 1, rate: 1 }), 'faults[0] has a member "chance", allowed: service,'],
  [
    'a service',
    line({ service: 'kinesis', rate: 1 }),
    'faults[0].service: found "kinesis", allowed: cloudformation, config, dynamodb, events, lambda, securityhub, sns, sqs, sts',
  ],
  [
    'an operation',
    line({ service: 'sns', operation: 'SendMessage', rate: 1 }),
    'faults[0].operation: found "SendMessage", allowed: Deliver, GetSubscriptionAttributes, ListSubscriptionsByTopic, Publish, PublishBatch, Subscribe, Unsubscribe',
  ],
  [
    'a name of a prototype',
    line({ operation: 'constructor', rate: 1 }),
    'faults[0].operation: found "constructor"',
  ],
  [
    'a kind',
    line({ kind: 'earthquake', rate: 1 }),
    'faults[0].kind: found "earthquake", allowed: throttle, server-error, timeout-before, timeout-after, reset, partial, slow, duplicate, reorder, kill-before, kill-after, drop',
  ],
  ['no kind', line({ kind: [], rate: 1 }), 'faults[0].kind: the list is empty; leave it out for every kind'],
  [
    'a step',
    line({ step: 'triage', rate: 1 }),
    'faults[0].step: found "triage", allowed: claim, publish, record, mark, delete',
  ],
  [
    'a step elsewhere',
    line({ step: 'publish', service: 'dynamodb', rate: 1 }),
    'faults[0]: the step publish has no dynamodb',
  ],
  [
    'a kind that cannot be there',
    line({ operation: 'PutItem', kind: ['throttle', 'partial'], rate: 1 }),
    'faults[0].kind: partial cannot happen there; it can at dynamodb BatchGetItem, dynamodb BatchWriteItem,',
  ],
  ['neither amount', line({}), 'faults[0]: expected either rate or at, found neither'],
  ['both amounts', line({ rate: 1, at: 1 }), 'faults[0]: expected either rate or at, found both'],
  ['a rate', line({ rate: 5 }), 'faults[0].rate: expected a number above 0, at most 1, found 5'],
  [
    'a place',
    line({ at: 0 }),
    'faults[0].at: expected a whole number of at least 1, or a list of them, found 0',
  ],
  [
    'no places',
    line({ at: [] }),
    'faults[0].at: expected a whole number of at least 1, or a list of them, found []',
  ],
  ['a bound', line({ rate: 1, most: 0 }), 'faults[0].most: expected a whole number of at least 1, found 0'],
  [
    'a time',
    line({ rate: 1, seconds: 1e9 }),
    'faults[0].seconds: expected a number from 0 to 3600, found 1000000000',
  ],
  ['a text', line({ rate: 1, outside: 'yes' }), 'faults[0].outside: expected true or false, found "yes"'],
])('a plan with %s is refused', (_, plan, said) => {
  expect(() => readPlan(plan)).toThrow(FaultPlanError);
  expect(() => readPlan(plan)).toThrow(said);
});

test('the engine does not start with a plan that it cannot follow', async () => {
  const started = Simulator.fromCloudAssembly('nowhere', { faults: line({ rate: 2, kind: 'x' }) as never });
  await expect(started).rejects.toThrow(/^the plan of faults cannot be followed: .*\.kind.*; .*\.rate.*\.$/);
});
