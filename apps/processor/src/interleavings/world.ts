import type { LedgerRow } from '@tocsin/functions';
import { MARKER, NOTE_AUTHOR } from '@tocsin/findings';
import type { Enrichment, Incident } from '@tocsin/findings';
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
  /** The enricher answers the notice that opened the incident. */
  readonly answers: number;
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
  /** What was written on the finding. */
  fields: Readonly<Record<string, string>>;
  note: string | undefined;
  providerVersion: number;
  readonly messages: Message[];
  readonly ledger: Map<string, LedgerRow>;
  /** `opened 1`: event and revision of each publish, in order. */
  readonly published: string[];
  /** The notice that opened it, for the enricher. */
  opened: Opened | undefined;
  /** A mark was written before anything was published. */
  markedTooEarly: boolean;
  /** Every write of a row: state before, state after, notice. */
  readonly transitions: Set<string>;
  readonly left: { -readonly [name in keyof Budget]: number };
}

/** What of a notice an answer needs. */
export interface Opened {
  readonly revision: number;
  readonly incident: Pick<Incident, 'incident_id' | 'incident_details'>;
}

const SECOND = 1_000;

/** What only an answer says. */
export const WORDS = 'Threat score 72 of 100.';

export function newWorld(budget: Budget): World {
  const world: World = {
    now: Date.parse('2026-11-24T10:00:00.000Z'),
    workflow: 'NEW',
    fields: {},
    note: undefined,
    providerVersion: 0,
    messages: [],
    ledger: new Map(),
    published: [],
    opened: undefined,
    markedTooEarly: false,
    transitions: new Set(),
    left: { ...budget },
  };
  emit(world, 'first');
  return world;
}

export function isMarked({ fields }: World): boolean {
  return fields[MARKER.field] === MARKER.value;
}

/** The finding as Security Hub has it now. */
export function currentFinding(world: World): Readonly<Record<string, unknown>> {
  return aFinding({
    Severity: { Label: 'HIGH' },
    Workflow: { Status: world.workflow },
    UpdatedAt: new Date(
      Date.parse('2026-11-24T09:00:00.000Z') + world.providerVersion * SECOND,
    ).toISOString(),
    ...(Object.keys(world.fields).length > 0 && { UserDefinedFields: world.fields }),
    ...(world.note !== undefined && {
      Note: { Text: world.note, UpdatedBy: NOTE_AUTHOR, UpdatedAt: '2026-11-24T10:00:00.000Z' },
    }),
  });
}

/** Security Hub emits the finding as it is now; a second later nothing else happens in the same second. */
export function emit(world: World, id: string): void {
  const time = new Date(world.now).toISOString();
  send(world, id, anEvent([currentFinding(world)], { id: `event-${id}`, time }));
}

/** The enricher answers what it was told. */
export function answer(world: World, { revision, incident }: Opened): void {
  const { id, product_arn, account, region, timestamp } = incident.incident_details;
  const enrichment: Enrichment = {
    schema: 'tocsin.enrichment/1',
    incident_id: incident.incident_id,
    revision,
    opened_at: timestamp,
    finding: { id, product_arn, account, region },
    threat: { score: 72, band: 'high', sentence: WORDS, verdicts: [] },
  };
  send(world, `answer-${world.messages.length}`, enrichment);
}

function send(world: World, id: string, body: object): void {
  world.messages.push({ id, body: JSON.stringify(body), receives: 0, state: 'ready' });
  world.now += SECOND;
}

/** When every lease that was given has run out. */
export function latestLease({ ledger }: World): number {
  return Math.max(0, ...[...ledger.values()].map(({ leaseUntil }) => Date.parse(leaseUntil ?? '1970-01-01')));
}
