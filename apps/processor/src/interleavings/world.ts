import type { LedgerRow } from '@tocsin/functions';
import { MARKER } from '@tocsin/findings';
import { aFinding, anEvent } from '@tocsin/findings/testing';

/** How often the world may do each of these, beside what the workers do. */
export interface Budget {
  readonly crashes: number;
  readonly duplicates: number;
  /** Times at which every lease has run out. */
  readonly ticks: number;
  /** Updates of the provider that change nothing but UpdatedAt. */
  readonly providerUpdates: number;
  /** A person resolves the finding, once it is marked. */
  readonly closes: number;
}

export interface Message {
  readonly id: string;
  readonly body: string;
  receives: number;
  state: 'ready' | 'taken' | 'deleted';
}

/** Everything outside of the workers, for one finding. */
export interface World {
  /** Milliseconds. */
  now: number;
  workflow: 'NEW' | 'NOTIFIED' | 'RESOLVED';
  marked: boolean;
  providerVersion: number;
  readonly messages: Message[];
  readonly ledger: Map<string, LedgerRow>;
  /** `opened 1`: event and revision of each publish, in order. */
  readonly published: string[];
  /** A mark was written before anything was published. */
  markedTooEarly: boolean;
  /** Every write of a row: state before, state after, notice. */
  readonly transitions: Set<string>;
  readonly left: { -readonly [name in keyof Budget]: number };
}

const SECOND = 1_000;

export function newWorld(budget: Budget): World {
  const world: World = {
    now: Date.parse('2026-11-24T10:00:00.000Z'),
    workflow: 'NEW',
    marked: false,
    providerVersion: 0,
    messages: [],
    ledger: new Map(),
    published: [],
    markedTooEarly: false,
    transitions: new Set(),
    left: { ...budget },
  };
  emit(world, 'first');
  return world;
}

/** Security Hub emits the finding as it is now; a second later nothing else happens in the same second. */
export function emit(world: World, id: string): void {
  const finding = aFinding({
    Severity: { Label: 'HIGH' },
    Workflow: { Status: world.workflow },
    UpdatedAt: new Date(
      Date.parse('2026-11-24T09:00:00.000Z') + world.providerVersion * SECOND,
    ).toISOString(),
    ...(world.marked && { UserDefinedFields: { [MARKER.field]: MARKER.value } }),
  });
  const time = new Date(world.now).toISOString();
  world.messages.push({
    id,
    body: JSON.stringify(anEvent([finding], { id: `event-${id}`, time })),
    receives: 0,
    state: 'ready',
  });
  world.now += SECOND;
}

/** When every lease that was given has run out. */
export function latestLease({ ledger }: World): number {
  return Math.max(0, ...[...ledger.values()].map(({ leaseUntil }) => Date.parse(leaseUntil ?? '1970-01-01')));
}
