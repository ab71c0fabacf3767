import { setTimeout as sleep } from 'node:timers/promises';
import { createScheduler } from '../engine/scheduler.js';
import { createFaults } from '../faults/faults.js';
import { createQueueService, type QueueService } from '../parts/queues/queue-service.js';
import { until } from '../testing/until.js';
import type { EventSource } from './event-source.js';
import type { Outcome } from './invocation.js';
import { createWorkTimes } from './work-times.js';
import { startPoller, type Poller } from './poller.js';

const arn = 'arn:aws:sqs:eu-west-1:111122223333:intake';
let queues: QueueService;
let poller: Poller;
/** Bodies of each batch, in order. */
let batches: string[][];
let most: number;
let allowed: boolean;

function start(
  source: Partial<EventSource>,
  result: () => Promise<Outcome> | Outcome = () => ({ ok: true, result: {} }),
) {
  queues = createQueueService('eu-west-1');
  queues.create('intake', 'http://127.0.0.1/111122223333/intake', arn, {});
  batches = [];
  most = 0;
  allowed = true;
  let running = 0;
  poller = startPoller({
    source: {
      logicalId: 'Source',
      functionId: 'Processor',
      functionArn: 'arn:aws:lambda:eu-west-1:111122223333:function:processor',
      queueName: 'intake',
      queueArn: arn,
      batchSize: 10,
      windowSeconds: 0,
      mostConcurrent: 2,
      reportsItemFailures: true,
      visibilitySeconds: 6,
      timeoutSeconds: 1,
      ...source,
    },
    region: 'eu-west-1',
    queues,
    timeScale: 0.05,
    report: () => undefined,
    mayReceive: () => allowed,
    faults: createFaults(undefined, createScheduler()),
    deliver: (_target, send) => send(),
    work: createWorkTimes(),
    retire: () => undefined,
    async invoke(_source, event) {
      running += 1;
      most = Math.max(most, running);
      batches.push((event as { Records: { body: string }[] }).Records.map(({ body }) => body));
      const outcome = await result();
      running -= 1;
      return outcome;
    },
  });
  queues.onArrival(() => poller.wake());
}

const send = (count: number, body = (index: number) => `m${index}`) => {
  for (let index = 0; index < count; index += 1) queues.send(arn, body(index));
};
const left = () => queues.depth('intake');

afterEach(async () => {
  poller.close();
  await queues.close();
});

test('without a window a batch goes at once, at most BatchSize in one', async () => {
  start({});
  send(25);
  await until(() => batches.flat().length === 25);
  expect(batches.map(({ length }) => length)).toEqual([10, 10, 5]);
  expect(batches.flat()).toHaveLength(new Set(batches.flat()).size);
  expect(left()).toEqual({ ready: 0, inFlight: 0, delayed: 0 });
});

// Planted fault: a poller that does not ask.
test('what the role may not take stays in the queue', async () => {
  start({});
  allowed = false;
  send(3);
  poller.wake();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(left()).toEqual({ ready: 3, inFlight: 0, delayed: 0 });
  allowed = true;
  poller.wake();
  await until(() => batches.flat().length === 3);
});

test('with a window a batch goes when it is full, or when the window ends', async () => {
  start({ batchSize: 100, windowSeconds: 20 });
  send(130);
  await until(() => batches.length > 0);
  expect(batches.map(({ length }) => length)).toEqual([100]);
  await until(() => batches.length > 1);
  expect(batches.map(({ length }) => length)).toEqual([100, 30]);
});

// Planted fault: without the limit all 50 batches of one message run at once.
test('no more batches at a time than the concurrency', async () => {
  start({ batchSize: 1 }, () => sleep(5).then(() => ({ ok: true, result: {} })));
  send(50);
  await until(() => batches.length === 50);
  expect(most).toBe(2);
});

test('a batch stays below 6 MB', async () => {
  start({ batchSize: 10, mostConcurrent: 1 });
  send(10, () => 'x'.repeat(1_000_000));
  await until(() => batches.flat().length === 10);
  expect(batches.map(({ length }) => length)).toEqual([6, 4]);
});

test('what failed is hidden for the visibility timeout, at least a second, and comes again', async () => {
  let first = true;
  start({}, () => {
    const failed = first;
    first = false;
    return failed ? { ok: false, errorType: 'Error', errorMessage: 'once' } : { ok: true, result: {} };
  });
  send(1);
  await until(() => batches.length === 1);
  expect(left()).toEqual({ ready: 0, inFlight: 1, delayed: 0 });
  const failed = Date.now();
  await until(() => batches.length === 2);
  expect(Date.now() - failed).toBeGreaterThan(900);
  await sleep(20);
  expect(left()).toEqual({ ready: 0, inFlight: 0, delayed: 0 });
});
