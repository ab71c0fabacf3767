import { compilePolicy, recipePolicy } from '@tocsin/findings';
import type { IncidentNotice } from '@tocsin/findings';
import type { BatchContext } from '../batch/batch-context.js';
import type { FindingName, FindingUpdate, Outgoing, Parked, Ports, Settled } from '../batch/ports.js';
import type { QueueRecord } from '../batch/read-records.js';
import type { LedgerRow } from '@tocsin/functions';

class Crash extends Error {}

interface WorldOptions {
  crashAt?: number;
  readonly refuse?: (update: FindingUpdate) => Settled | undefined;
  /** What Security Hub has now. */
  readonly found?: readonly unknown[];
}

/** Edges in memory, with the ledger's lock and a crash or a refusal at a chosen place. */
export function world(options: WorldOptions = {}) {
  const ledger = new Map<string, LedgerRow>();
  const published: Outgoing[] = [];
  const updates: FindingUpdate[] = [];
  const parked: Parked[] = [];
  const asked: FindingName[] = [];
  const defects: string[] = [];
  let steps = 0;
  let crashed = false;
  const step = (): void => {
    steps += 1;
    if (crashed) throw new Crash('dead');
    if (steps === options.crashAt) {
      crashed = true;
      throw new Crash('killed');
    }
  };
  const ports: Ports = {
    readLedger: async (keys) => {
      step();
      return new Map(keys.flatMap((key) => (ledger.has(key) ? [[key, ledger.get(key) as LedgerRow]] : [])));
    },
    writeLedger: async (row) => {
      step();
      if ((ledger.get(row.pk)?.version ?? 0) !== row.version - 1) return 'conflict';
      ledger.set(row.pk, row);
      return 'written';
    },
    find: async (names) => {
      step();
      asked.push(...names);
      return { found: options.found ?? [], settled: new Map(names.map(({ id }) => [id, { ok: true }])) };
    },
    publish: async (messages) => {
      step();
      published.push(...messages);
      return new Map(messages.map(({ id }) => [id, { ok: true }]));
    },
    update: async (all) => {
      step();
      updates.push(...all);
      return new Map(all.map((one) => [one.id, options.refuse?.(one) ?? { ok: true }]));
    },
    park: async (one) => {
      step();
      parked.push(one);
    },
    defect: (what) => void defects.push(what),
  };
  const revive = (): void => {
    crashed = false;
    options.crashAt = undefined;
  };
  return { ledger, published, updates, parked, asked, defects, ports, revive, steps: () => steps };
}

export function context(changes: Partial<BatchContext> = {}): BatchContext {
  return {
    policy: compilePolicy(recipePolicy),
    policySha256: 'f'.repeat(64),
    engineVersion: '0.0.0',
    mode: 'live',
    mark: 'notified',
    timeZone: 'UTC',
    clock: () => '2026-11-24T10:00:00.000Z',
    leaseUntil: '2026-11-24T10:01:00.000Z',
    ...changes,
  };
}

export const later = { clock: () => '2026-11-24T10:10:00.000Z', leaseUntil: '2026-11-24T10:11:00.000Z' };

export function record(body: unknown, messageId = 'm1', receiveCount = 1): QueueRecord {
  return {
    messageId,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    eventSourceARN: 'arn:aws:sqs:eu-west-1:111122223333:routine',
    attributes: { ApproximateReceiveCount: String(receiveCount), SentTimestamp: '1795514400000' },
  };
}

export function noticeIn({ message }: Outgoing): IncidentNotice {
  const { default: json } = JSON.parse(message.Message) as { default: string };
  return JSON.parse(json) as IncidentNotice;
}
