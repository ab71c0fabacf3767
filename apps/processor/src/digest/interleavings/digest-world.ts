import { MARKER, NOTE_AUTHOR } from '@tocsin/findings';
import { aFinding, anEvent } from '@tocsin/findings/testing';
import type { LedgerRow } from '@tocsin/functions';
import type { DigestHead } from '../digest-head.js';
import type { LaterMessage } from '../digest-messages.js';

/** How often the world may do each of these, beside what the workers do. */
export interface DigestBudget {
  readonly crashes: number;
  readonly duplicates: number;
  /** Times at which every delay and every lease has run out. */
  readonly waits: number;
  /** Updates of the provider that change nothing but UpdatedAt. */
  readonly updates: number;
  /** A person resolves it. */
  readonly closes: number;
  /** The provider finds that it is CRITICAL. */
  readonly raises: number;
}

export interface DigestWorldMessage {
  readonly id: string;
  readonly body: string;
  receives: number;
  state: 'delayed' | 'ready' | 'taken' | 'deleted';
}

/** Everything outside of the workers, for one finding that the policy gathers and its digest. */
export interface DigestWorld {
  /** Milliseconds. */
  now: number;
  workflow: 'NEW' | 'NOTIFIED' | 'RESOLVED';
  severity: 'MEDIUM' | 'CRITICAL';
  marked: boolean;
  /** The note of the last mark: a finding that says so already is not written again. */
  note?: string;
  version: number;
  markedTooEarly: boolean;
  readonly messages: DigestWorldMessage[];
  readonly ledger: Map<string, LedgerRow>;
  readonly heads: Map<string, DigestHead>;
  readonly shards: Map<string, { sealed: boolean; readonly members: Set<string> }>;
  /** `digest tocsin-… 1`, `opened tocsin-… 1`, in order. */
  readonly published: string[];
  /** Every write of a row: state before, state after, notice. */
  readonly transitions: Set<string>;
  readonly headTransitions: Set<string>;
  readonly left: { -readonly [name in keyof DigestBudget]: number };
}

export const GATHER_SECONDS = 900;

export function newDigestWorld(budget: DigestBudget): DigestWorld {
  const world: DigestWorld = {
    now: Date.parse('2026-11-24T10:00:00.000Z'),
    workflow: 'NEW',
    severity: 'MEDIUM',
    marked: false,
    version: 0,
    markedTooEarly: false,
    messages: [],
    ledger: new Map(),
    heads: new Map(),
    shards: new Map(),
    published: [],
    transitions: new Set(),
    headTransitions: new Set(),
    left: { ...budget },
  };
  emitFinding(world, 'first');
  return world;
}

/** The finding as Security Hub has it. */
export function findingOf({
  marked,
  note,
  severity,
  version,
  workflow,
}: DigestWorld): Record<string, unknown> {
  return aFinding({
    Severity: { Label: severity },
    Workflow: { Status: workflow },
    UpdatedAt: new Date(Date.parse('2026-11-24T09:00:00.000Z') + version * 1_000).toISOString(),
    ...(marked && { UserDefinedFields: { [MARKER.field]: MARKER.value } }),
    ...(note !== undefined && {
      Note: { Text: note, UpdatedBy: NOTE_AUTHOR, UpdatedAt: '2026-11-24T10:00:00.000Z' },
    }),
  });
}

/** Security Hub emits the finding as it is now; in the same second nothing else happens. */
export function emitFinding(world: DigestWorld, id: string): void {
  const time = new Date(world.now).toISOString();
  const body = JSON.stringify(anEvent([findingOf(world)], { id: `event-${id}`, time }));
  world.messages.push({ id, body, receives: 0, state: 'ready' });
  world.now += 1_000;
}

/** A message of ours, kept back by the queue. */
export function putLater(world: DigestWorld, { message, delaySeconds }: LaterMessage): void {
  const id = `${message.schema} ${world.messages.length}`;
  const state = delaySeconds > 0 ? 'delayed' : 'ready';
  world.messages.push({ id, body: JSON.stringify(message), receives: 0, state });
}
