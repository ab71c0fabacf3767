import { emitFinding, newDigestWorld } from './digest-world.js';
import type { DigestBudget, DigestWorld } from './digest-world.js';
import { startDigestWorker } from './digest-worker.js';
import type { DigestFault, DigestWorker } from './digest-worker.js';

/** One thing that happens. Workers and messages are numbered in the order in which they came. */
export type DigestChoice =
  | { readonly do: 'take' | 'duplicate'; readonly message: number }
  | { readonly do: 'step' | 'crash before' | 'crash after'; readonly worker: number }
  | { readonly do: 'wait' | 'update' | 'close' | 'raise' };

/** Where a run stands. */
export interface DigestPoint {
  readonly world: DigestWorld;
  /** Undefined: gone. */
  readonly workers: readonly (DigestWorker | undefined)[];
}

const MOST_WORKERS = 2;
/** Longer than any delay of a message and any lease. */
const A_WAIT = 960_000;

/** Replays what happened, from the beginning: the workers are the real code, whose state cannot be copied. */
export async function replayDigest(
  choices: readonly DigestChoice[],
  budget: DigestBudget,
  fault: DigestFault,
): Promise<DigestPoint> {
  const world = newDigestWorld(budget);
  const workers: (DigestWorker | undefined)[] = [];
  for (const choice of choices) await happen(choice, world, workers, fault);
  return { world, workers };
}

async function happen(
  choice: DigestChoice,
  world: DigestWorld,
  workers: (DigestWorker | undefined)[],
  fault: DigestFault,
): Promise<void> {
  if (choice.do === 'take' || choice.do === 'duplicate') {
    const message = world.messages[choice.message];
    if (message === undefined) return;
    if (choice.do === 'take') {
      message.state = 'taken';
      message.receives += 1;
      workers.push(startDigestWorker(world, message, fault));
    } else {
      world.left.duplicates -= 1;
      world.messages.push({ ...message, state: 'ready' });
    }
  } else if ('worker' in choice) act(choice.do, choice.worker, world, workers);
  else ofTheWorld(choice.do, world);
  await new Promise((resolve) => setImmediate(resolve));
  for (const [at, worker] of workers.entries()) {
    if (worker === undefined || worker.call() !== undefined) continue;
    worker.message.state = worker.retries() ? 'ready' : 'deleted';
    workers[at] = undefined;
  }
}

function act(
  what: 'step' | 'crash before' | 'crash after',
  at: number,
  world: DigestWorld,
  workers: (DigestWorker | undefined)[],
): void {
  const worker = workers[at];
  const call = worker?.call();
  if (worker === undefined || call === undefined) return;
  if (what === 'step') {
    call.answer(call.effect() as never);
    return;
  }
  world.left.crashes -= 1;
  if (what === 'crash after') call.effect();
  worker.message.state = 'ready';
  workers[at] = undefined;
}

function ofTheWorld(what: 'wait' | 'update' | 'close' | 'raise', world: DigestWorld): void {
  if (what === 'wait') {
    world.left.waits -= 1;
    world.now += A_WAIT;
    for (const message of world.messages) if (message.state === 'delayed') message.state = 'ready';
    return;
  }
  if (what === 'close') {
    world.left.closes -= 1;
    world.workflow = 'RESOLVED';
  } else {
    if (what === 'raise') world.severity = 'CRITICAL';
    world.left[what === 'raise' ? 'raises' : 'updates'] -= 1;
    world.version += 1;
  }
  emitFinding(world, `${what}-${world.messages.length}`);
}

/** What can happen next. */
export function digestChoicesAt({ world, workers }: DigestPoint): readonly DigestChoice[] {
  const { left, messages } = world;
  const alive = workers.flatMap((worker, at) => (worker === undefined ? [] : [at]));
  const numbered = messages.map((message, at) => ({ message, at }));
  const isOpen = world.workflow !== 'RESOLVED';
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
          message.receives > 0 ? [{ do: 'duplicate', message: at } as const] : [],
        )
      : []),
    ...(left.updates > 0 && isOpen ? [{ do: 'update' } as const] : []),
    ...(left.raises > 0 && isOpen ? [{ do: 'raise' } as const] : []),
    ...(left.closes > 0 && world.ledger.size > 0 && isOpen ? [{ do: 'close' } as const] : []),
    // A digest waits for longer than any worker lives.
    ...(left.waits > 0 && alive.length === 0 && isWaiting(world) ? [{ do: 'wait' } as const] : []),
  ];
}

/** Something comes of waiting alone: a message is kept back, or a lease runs. */
export function isWaiting({ heads, ledger, messages, now }: DigestWorld): boolean {
  const leases = [...ledger.values(), ...heads.values()].map(({ leaseUntil }) =>
    Date.parse(leaseUntil ?? '1970-01-01'),
  );
  return messages.some(({ state }) => state === 'delayed') || leases.some((until) => until > now);
}

const ISO = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z/g;

/** Equal for points from which the same can happen: times count by their order alone, and receives by whether there were two. */
export function digestNameOf({ world, workers }: DigestPoint): string {
  const { heads, headTransitions: _, ledger, messages, now, shards, transitions: __, ...rest } = world;
  const text = JSON.stringify({
    ...rest,
    now: new Date(now).toISOString(),
    ledger: [...ledger.values()],
    heads: [...heads.values()],
    shards: [...shards].map(([name, { members, sealed }]) => [name, sealed, [...members]]),
    messages: messages
      .filter(({ state }) => state !== 'deleted')
      .map(({ body, receives, state }) => `${state} ${Math.min(receives, 2)} ${body}`)
      .sort(),
    delivered: messages.filter(({ receives }) => receives > 0).map(({ body }) => body),
    workers: workers
      .flatMap((worker) =>
        worker === undefined
          ? []
          : [`${worker.message.body} ${worker.call()?.name} ${worker.learned.join('|')}`],
      )
      .sort(),
  });
  const times = [...new Set(text.match(ISO)?.map((time) => new Date(time).toISOString()))].sort();
  return text.replace(ISO, (time) => `t${times.indexOf(new Date(time).toISOString())}`);
}
