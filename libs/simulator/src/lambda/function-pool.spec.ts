import { createFunctionPool } from './function-pool.js';
import type { FunctionProcess } from './function-process.js';
import { failure, type Outcome } from './invocation.js';

interface Fake extends FunctionProcess {
  finish(): void;
}

function fakes() {
  const started: Fake[] = [];
  const start = () => {
    let settle: ((outcome: Outcome) => void) | undefined;
    let alive = true;
    const end = (outcome: Outcome) => {
      const settled = settle;
      settle = undefined;
      settled?.(outcome);
    };
    const fake: Fake = {
      number: started.length,
      alive: () => alive,
      busy: () => settle !== undefined,
      invoke: () => new Promise((resolve) => (settle = resolve)),
      answer: () => ({ status: 404 }),
      finish: () => end({ ok: true, result: fake.number }),
      kill() {
        alive = false;
        end(failure('Runtime.ExitError', 'killed'));
      },
    };
    started.push(fake);
    return fake;
  };
  return { started, start };
}
const invocation = { id: 'id', event: '{}', functionArn: 'arn' };
const turn = () => new Promise(setImmediate);

test('a free process is used again', async () => {
  const { started, start } = fakes();
  const pool = createFunctionPool(start, 2);
  for (let round = 0; round < 3; round += 1) {
    const outcome = pool.invoke(invocation);
    started[0]?.finish();
    expect(await outcome).toEqual({ ok: true, result: 0, process: expect.any(Number) });
  }
  expect(started).toHaveLength(1);
});

test('no more processes than allowed: the next invocation waits', async () => {
  const { started, start } = fakes();
  const pool = createFunctionPool(start, 2);
  const outcomes = [1, 2, 3].map(() => pool.invoke(invocation));
  await turn();
  expect([started.length, pool.pending()]).toEqual([2, 3]);
  started[1]?.finish();
  await turn();
  started[1]?.finish();
  expect(await outcomes[2]).toEqual({ ok: true, result: 1, process: expect.any(Number) });
  started[0]?.finish();
  await Promise.all(outcomes);
  expect([started.length, pool.pending()]).toEqual([2, 0]);
});

test('a process that died is replaced', async () => {
  const { started, start } = fakes();
  const pool = createFunctionPool(start, 1);
  const killed = pool.invoke(invocation);
  pool.kill(0);
  expect(await killed).toMatchObject({ ok: false, errorType: 'Runtime.ExitError' });
  const outcome = pool.invoke(invocation);
  started[1]?.finish();
  expect(await outcome).toMatchObject({ ok: true });
});

// Planted fault: a close that only kills lets the waiting invocation start a process after the end.
test('after the end nothing starts', async () => {
  const { started, start } = fakes();
  const pool = createFunctionPool(start, 1);
  const outcomes = [1, 2].map(() => pool.invoke(invocation));
  pool.close();
  expect(await Promise.all(outcomes)).toMatchObject([
    { ok: false },
    { ok: false, errorMessage: 'the engine is closed' },
  ]);
  expect(started).toHaveLength(1);
});

// Planted fault: a retirement that kills at once ends the work that the process was given meanwhile.
test('a process that is retired finishes what it does, and takes nothing more', async () => {
  const { started, start } = fakes();
  const pool = createFunctionPool(start, 1);
  const [first, second] = [pool.invoke(invocation), pool.invoke(invocation)];
  pool.retire(0);
  await turn();
  started[0]?.finish();
  expect(await first).toMatchObject({ ok: true, process: 0 });
  await turn();
  started[1]?.finish();
  expect(await second).toMatchObject({ ok: true, process: 1 });
  pool.retire(1);
  expect(started.map((each) => each.alive())).toEqual([false, false]);
});
