import type { LedgerRow } from '@tocsin/functions';
import { MARKER, compilePolicy, recipePolicy } from '@tocsin/findings';
import type { IncidentNotice } from '@tocsin/findings';
import type { FindingUpdate, Outgoing, Ports, Settled } from '../batch/ports.js';
import { processBatch } from '../batch/process-batch.js';
import { currentFinding, emit, type Message, type World } from './world.js';

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
        if (fault === 'mark first' && row.state === 'claimed') mark(world, MARK);
        return 'written';
      }),
    publish: (messages) =>
      ask('publish', () => {
        for (const notice of messages.map(noticeOf)) {
          world.published.push(`${notice.event} ${notice.revision}`);
          if (notice.event === 'opened') world.opened = notice;
        }
        return settled(messages);
      }),
    find: (names) => ask('find', () => ({ found: [currentFinding(world)], settled: settled(names) })),
    update: (updates) =>
      ask('update', () => {
        for (const { fields } of updates) mark(world, fields);
        return settled(updates);
      }),
    park: () => ask('park', () => undefined),
    defect: (what, error) => {
      throw new Error(what, { cause: error });
    },
  };
}

const MARK: FindingUpdate['fields'] = {
  UserDefinedFields: { [MARKER.field]: MARKER.value },
  Workflow: { Status: 'NOTIFIED' },
};

/** An update replaces the fields and the note, as the worse of what is documented. */
function mark(world: World, fields: FindingUpdate['fields']): void {
  if (world.published.length === 0) world.markedTooEarly = true;
  if ('Workflow' in fields && world.workflow === 'NEW') world.workflow = 'NOTIFIED';
  if ('UserDefinedFields' in fields) world.fields = fields.UserDefinedFields ?? {};
  if ('Note' in fields) world.note = fields.Note?.Text;
  emit(world, `echo-${world.messages.length}`);
}

function settled(all: readonly { readonly id: string }[]): ReadonlyMap<string, Settled> {
  return new Map(all.map(({ id }) => [id, { ok: true }]));
}

function noticeOf({ message }: Outgoing): IncidentNotice {
  const { default: json } = JSON.parse(message.Message) as { readonly default: string };
  return JSON.parse(json) as IncidentNotice;
}

function replaceMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
