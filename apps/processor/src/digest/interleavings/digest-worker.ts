import { compilePolicy } from '@tocsin/findings';
import type { Outgoing, Ports, Settled } from '../../batch/ports.js';
import { processBatch } from '../../batch/process-batch.js';
import type { LedgerRow } from '@tocsin/functions';
import type { DigestStore } from '../digest-store.js';
import { emitFinding, findingOf, GATHER_SECONDS, putLater } from './digest-world.js';
import type { DigestWorld, DigestWorldMessage } from './digest-world.js';

/** Gathers what is MEDIUM. */
const policy = compilePolicy({
  schema: 'tocsin.policy/1',
  rules: [
    {
      id: 'gather-medium',
      title: 'MEDIUM is gathered',
      when: { facts: { severity: ['MEDIUM'] } },
      then: { priority: 'P4', response: 'standard_response', slaMinutes: 1_440, route: 'gather' },
    },
  ],
  fallbackOwner: { team: 'soc' },
});
const LONGEST_RUN = 60_000;

/** Departures from the design, planted to see that they are found. */
export type DigestFault = 'none' | 'never sealed' | 'no due-message' | 'marked before it is told';

interface Call {
  readonly name: string;
  readonly effect: () => unknown;
  readonly answer: (value: never) => void;
}

/** One run of the function on one message: the real code, stopped at each call to AWS. */
export interface DigestWorker {
  readonly message: DigestWorldMessage;
  call(): Call | undefined;
  readonly learned: string[];
  retries(): boolean;
}

export function startDigestWorker(
  world: DigestWorld,
  message: DigestWorldMessage,
  fault: DigestFault,
): DigestWorker {
  let call: Call | undefined;
  let retries = false;
  const learned: string[] = [];
  const ask: Ask = (name, effect) =>
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
  const record = {
    messageId: message.id,
    body: message.body,
    attributes: { ApproximateReceiveCount: String(message.receives), SentTimestamp: '0' },
  };
  const context = {
    policy,
    policySha256: 'f'.repeat(64),
    engineVersion: '0.0.0',
    mode: 'live' as const,
    mark: 'notified' as const,
    timeZone: 'UTC',
    clock: () => new Date(world.now).toISOString(),
    leaseUntil: new Date(world.now + LONGEST_RUN).toISOString(),
    digests: {
      settings: {
        stormThreshold: 0,
        stormSeconds: 300,
        gatherSeconds: GATHER_SECONDS,
        backlog: 'tell' as const,
      },
      store: storeOf(world, ask, fault),
      find: (names: readonly { readonly id: string }[]) =>
        ask('find', () => ({ found: [findingOf(world)], settled: settled(names) })),
    },
  };
  void processBatch([record], context, portsOf(world, ask, fault)).then(({ retry }) => {
    retries = retry.has(message.id);
  });
  return { message, call: () => call, learned, retries: () => retries };
}

type Ask = <T>(name: string, effect: () => T) => Promise<T>;

function portsOf(world: DigestWorld, ask: Ask, fault: DigestFault): Ports {
  return {
    readLedger: (keys) =>
      ask('read', () => {
        const rows = keys.flatMap((key): [string, LedgerRow][] => {
          const row = world.ledger.get(key);
          return row === undefined ? [] : [[key, row]];
        });
        return new Map(rows);
      }),
    writeLedger: (row) =>
      ask(`write ${row.state}`, () => {
        const held = world.ledger.get(row.pk);
        if ((held?.version ?? 0) !== row.version - 1) return 'conflict';
        world.transitions.add(`${held?.state ?? 'none'} | ${row.state} | ${row.event}`);
        world.ledger.set(row.pk, JSON.parse(JSON.stringify(row)) as LedgerRow);
        if (fault === 'marked before it is told' && row.state === 'gathered') mark(world);
        return 'written';
      }),
    publish: (messages) =>
      ask('publish', () => {
        world.published.push(...messages.map(noticeOf));
        return settled(messages);
      }),
    update: (updates) =>
      ask('update', () => {
        const [update] = updates;
        if (update?.format === 'asff') world.note = update.fields.Note?.Text ?? world.note;
        mark(world);
        return settled(updates);
      }),
    // No answer of the enricher is in this world: what is marked is read by the digests' own `find`.
    find: async () => ({ found: [], settled: new Map() }),
    park: () => ask('park', () => undefined),
    defect: (what) => {
      throw new Error(what);
    },
  };
}

function storeOf(world: DigestWorld, ask: Ask, fault: DigestFault): DigestStore {
  const shardOf = (digest: string, shard: string) => {
    const name = `${digest} ${shard}`;
    const held = world.shards.get(name) ?? { sealed: false, members: new Set<string>() };
    world.shards.set(name, held);
    return held;
  };
  return {
    readHeads: (digests) =>
      ask(
        'read heads',
        () => new Map(digests.flatMap((digest) => [...world.heads].filter(([id]) => id === digest))),
      ),
    writeHead: (head) =>
      ask(`write head ${head.state}`, () => {
        const held = world.heads.get(head.digest);
        if ((held?.version ?? 0) !== head.version - 1) return 'conflict';
        world.headTransitions.add(`${held?.state ?? 'none'} | ${head.state}`);
        world.heads.set(head.digest, JSON.parse(JSON.stringify(head)) as typeof head);
        return 'written';
      }),
    join: (digest, shard, members) =>
      ask('join', () => {
        const held = shardOf(digest, shard);
        if (held.sealed) return 'refused';
        for (const member of members) held.members.add(member);
        return 'joined';
      }),
    seal: (digest) =>
      ask('seal', () => {
        const sealed = [...world.shards].filter(([name]) => name.startsWith(digest));
        for (const [, shard] of sealed) shard.sealed = fault !== 'never sealed';
        if (fault !== 'never sealed')
          for (const digit of '0123456789abcdef') shardOf(digest, digit).sealed = true;
        return new Map(sealed.map(([name, { members }]) => [name.slice(-1), [...members]]));
      }),
    readShard: (digest, shard) =>
      ask('read shard', () => {
        const { sealed, members } = shardOf(digest, shard);
        return { sealed, members: [...members] };
      }),
    count: () => Promise.resolve({ now: 0, before: 0 }),
    installedAt: () => Promise.resolve('2026-01-01T00:00:00.000Z'),
    sendLater: (messages) =>
      ask('send later', () => {
        for (const one of messages) if (fault !== 'no due-message') putLater(world, one);
      }),
  };
}

function mark(world: DigestWorld): void {
  if (world.published.length === 0) world.markedTooEarly = true;
  if (world.workflow === 'NEW') world.workflow = 'NOTIFIED';
  world.marked = true;
  emitFinding(world, `echo-${world.messages.length}`);
}

function settled(all: readonly { readonly id: string }[]): ReadonlyMap<string, Settled> {
  return new Map(all.map(({ id }) => [id, { ok: true }]));
}

function noticeOf({ message }: Outgoing): string {
  const { default: json } = JSON.parse(message.Message) as { readonly default: string };
  const { event, incident, revision } = JSON.parse(json) as {
    readonly event: string;
    readonly revision: number;
    readonly incident: { readonly incident_id: string };
  };
  return `${event} ${incident.incident_id} ${revision}`;
}

function replaceMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
