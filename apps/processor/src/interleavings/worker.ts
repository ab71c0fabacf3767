import type { LedgerRow } from '@tocsin/functions';
import { compilePolicy, recipePolicy } from '@tocsin/findings';
import type { Outgoing, Ports, Settled } from '../batch/ports.js';
import { processBatch } from '../batch/process-batch.js';
import { emit, type Message, type World } from './world.js';

const policy = compilePolicy(recipePolicy);
/** A function may run for so long; so long a claim is held. */
const LONGEST_RUN = 60_000;

/** A call to AWS that a worker waits for. */
interface Call {
  /** What it is, for telling states apart. */
  readonly name: string;
  /** Has its effect on the world. @returns the answer */
  readonly effect: () => unknown;
  readonly answer: (value: never) => void;
}

/** One run of the function on one message: the real code, stopped at each call to AWS. */
export interface Worker {
  readonly message: Message;
  /** Undefined once it has returned. */
  call(): Call | undefined;
  /** What it has learned so far: with the message it determines what it does next. */
  readonly learned: string[];
  retries(): boolean;
}

/** Departures from the design, planted to see that they are found. */
export type Fault = 'none' | 'no ledger' | 'mark first' | 'no redelivery';

export function startWorker(world: World, message: Message, fault: Fault): Worker {
  let call: Call | undefined;
  let retries = false;
  const learned: string[] = [];
  const ask = <T>(name: string, effect: () => T): Promise<T> =>
    new Promise((resolve) => {
      call = {
        name,
        effect,
        answer: (value) => {
          call = undefined;
          learned.push(`${name} → ${JSON.stringify(value, replaceMaps)}`);
          resolve(value);
        },
      };
    });
  const context = {
    policy,
    policySha256: 'f'.repeat(64),
    engineVersion: '0.0.0',
    mode: 'live' as const,
    mark: 'notified' as const,
    timeZone: 'UTC',
    clock: () => new Date(world.now).toISOString(),
    leaseUntil: new Date(world.now + LONGEST_RUN).toISOString(),
  };
  const record = {
    messageId: message.id,
    body: message.body,
    attributes: { ApproximateReceiveCount: String(message.receives), SentTimestamp: '0' },
  };
  void processBatch([record], context, portsOf(world, ask, fault)).then(({ retry }) => {
    retries = retry.has(message.id);
  });
  return { message, call: () => call, learned, retries: () => retries };
}

type Ask = <T>(name: string, effect: () => T) => Promise<T>;

function portsOf(world: World, ask: Ask, fault: Fault): Ports {
  const readLedger: Ports['readLedger'] = (keys) =>
    ask('read', () => {
      const rows = keys.flatMap((key): [string, LedgerRow][] => {
        const row = world.ledger.get(key);
        return row === undefined || fault === 'no ledger' ? [] : [[key, row]];
      });
      return new Map(rows);
    });
  return {
    readLedger,
    writeLedger: (row) =>
      ask(`write ${row.state}`, () => {
        const held = world.ledger.get(row.pk);
        if ((held?.version ?? 0) !== row.version - 1 && fault !== 'no ledger') return 'conflict';
        world.transitions.add(`${held?.state ?? 'none'} | ${row.state} | ${row.event}`);
        world.ledger.set(row.pk, row);
        if (fault === 'mark first' && row.state === 'claimed') mark(world);
        return 'written';
      }),
    publish: (messages) =>
      ask('publish', () => {
        world.published.push(...messages.map(noticeOf));
        return settled(messages);
      }),
    update: (updates) =>
      ask('update', () => {
        mark(world);
        return settled(updates);
      }),
    park: () => ask('park', () => undefined),
  };
}

function mark(world: World): void {
  if (world.published.length === 0) world.markedTooEarly = true;
  if (world.workflow === 'NEW') world.workflow = 'NOTIFIED';
  world.marked = true;
  emit(world, `echo-${world.messages.length}`);
}

function settled(all: readonly { readonly id: string }[]): ReadonlyMap<string, Settled> {
  return new Map(all.map(({ id }) => [id, { ok: true }]));
}

function noticeOf({ message }: Outgoing): string {
  const { default: json } = JSON.parse(message.Message) as { readonly default: string };
  const { event, revision } = JSON.parse(json) as { readonly event: string; readonly revision: number };
  return `${event} ${revision}`;
}

function replaceMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
