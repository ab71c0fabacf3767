import { answer, emit, isMarked, latestLease, newWorld, type Budget, type World } from './world.js';
import { startWorker, type Fault, type Worker } from './worker.js';

/** One thing that happens. Workers and messages are numbered in the order in which they came. */
export type Choice =
  | { readonly do: 'take' | 'duplicate'; readonly message: number }
  | { readonly do: 'step' | 'crash before' | 'crash after'; readonly worker: number }
  | { readonly do: 'tick' | 'provider' | 'close' | 'answer' };

/** Where a run stands. */
export interface Point {
  readonly world: World;
  /** Undefined: gone. */
  readonly workers: readonly (Worker | undefined)[];
}

const MOST_WORKERS = 2;

/** Replays what happened, from the beginning: the workers are the real code, whose state cannot be copied. */
export async function replay(choices: readonly Choice[], budget: Budget, fault: Fault): Promise<Point> {
  const world = newWorld(budget);
  const workers: (Worker | undefined)[] = [];
  for (const choice of choices) await happen(choice, world, workers, fault);
  return { world, workers };
}

async function happen(
  choice: Choice,
  world: World,
  workers: (Worker | undefined)[],
  fault: Fault,
): Promise<void> {
  switch (choice.do) {
    case 'take': {
      const message = world.messages[choice.message];
      if (message === undefined) return;
      message.state = 'taken';
      message.receives += 1;
      workers.push(startWorker(world, message, fault));
      break;
    }
    case 'duplicate': {
      const message = world.messages[choice.message];
      if (message === undefined) return;
      world.left.duplicates -= 1;
      world.messages.push({ ...message, state: 'ready' });
      break;
    }
    case 'tick':
      world.left.ticks -= 1;
      world.now = latestLease(world) + 1_000;
      break;
    case 'provider':
      world.left.providerUpdates -= 1;
      world.providerVersion += 1;
      emit(world, `provider-${world.messages.length}`);
      break;
    case 'close':
      world.left.closes -= 1;
      world.workflow = 'RESOLVED';
      emit(world, `close-${world.messages.length}`);
      break;
    case 'answer':
      world.left.answers -= 1;
      if (world.opened !== undefined) answer(world, world.opened);
      break;
    default:
      await act(choice.do, choice.worker, world, workers, fault);
  }
  await turn();
  for (const [at, worker] of workers.entries()) {
    if (worker === undefined || worker.call() !== undefined) continue;
    worker.message.state = worker.retries() ? 'ready' : 'deleted';
    workers[at] = undefined;
  }
}

async function act(
  what: 'step' | 'crash before' | 'crash after',
  at: number,
  world: World,
  workers: (Worker | undefined)[],
  fault: Fault,
): Promise<void> {
  const worker = workers[at];
  const call = worker?.call();
  if (worker === undefined || call === undefined) return;
  if (what === 'step') {
    call.answer(call.effect() as never);
    return;
  }
  world.left.crashes -= 1;
  if (what === 'crash after') call.effect();
  if (fault !== 'no redelivery') worker.message.state = 'ready';
  workers[at] = undefined;
  await turn();
}

/** Lets a worker run up to its next call: it waits for nothing else. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The way on which nothing goes wrong, until nothing is left to do. */
export async function undisturbed(budget: Budget): Promise<readonly Choice[]> {
  const path: Choice[] = [];
  for (;;) {
    const choices = choicesAt(await replay(path, budget, 'none'));
    const next =
      choices.find((choice) => choice.do === 'step') ?? choices.find((choice) => choice.do === 'take');
    if (next === undefined) return path;
    path.push(next);
  }
}

/** What can happen next. */
export function choicesAt({ world, workers }: Point): readonly Choice[] {
  const { left, messages } = world;
  const alive = workers.flatMap((worker, at) => (worker === undefined ? [] : [at]));
  const numbered = messages.map((message, at) => ({ message, at }));
  const hasRun = ({ receives }: { readonly receives: number }) => receives > 0;
  return [
    ...(alive.length < MOST_WORKERS
      ? numbered.flatMap(({ message, at }) =>
          message.state === 'ready' ? [{ do: 'take', message: at } as const] : [],
        )
      : []),
    ...alive.map((worker) => ({ do: 'step', worker }) as const),
    ...(left.crashes > 0
      ? alive.flatMap((worker) => [
          { do: 'crash before', worker } as const,
          { do: 'crash after', worker } as const,
        ])
      : []),
    ...(left.duplicates > 0
      ? numbered.flatMap(({ message, at }) =>
          hasRun(message) ? [{ do: 'duplicate', message: at } as const] : [],
        )
      : []),
    ...(left.providerUpdates > 0 ? [{ do: 'provider' } as const] : []),
    ...(left.closes > 0 && isMarked(world) && world.workflow === 'NOTIFIED'
      ? [{ do: 'close' } as const]
      : []),
    ...(left.answers > 0 && world.opened !== undefined ? [{ do: 'answer' } as const] : []),
    // A lease is longer than any worker lives: it runs out when those that hold one are gone.
    ...(left.ticks > 0 && alive.length === 0 && latestLease(world) > world.now
      ? [{ do: 'tick' } as const]
      : []),
  ];
}

const ISO = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z/g;

/** Equal for points from which the same can happen: times count by their order alone, and receives not at all. */
export function nameOf({ world, workers }: Point): string {
  const { ledger, messages, now, transitions: _, ...rest } = world;
  const text = JSON.stringify({
    ...rest,
    now: new Date(now).toISOString(),
    ledger: [...ledger.values()],
    messages: messages
      .filter(({ state }) => state !== 'deleted')
      .map(({ id, body, state }) => `${state} ${id} ${body}`)
      .sort(),
    delivered: messages.filter(({ receives }) => receives > 0).map(({ id }) => id),
    workers: workers
      .flatMap((worker) =>
        worker === undefined
          ? []
          : [`${worker.message.id} ${worker.call()?.name} ${worker.learned.join('|')}`],
      )
      .sort(),
  });
  const times = [...new Set(text.match(ISO)?.map((time) => new Date(time).toISOString()))].sort();
  return text.replace(ISO, (time) => `t${times.indexOf(new Date(time).toISOString())}`);
}
