import type { IndicatorRole } from '../indicator.js';
import { prefixOf, specialTagOf } from '../classify/ranges.js';
import { keyOf } from './keys.js';

/** Whose the two ends of a connection are. */
export interface Sides {
  readonly source: IndicatorRole;
  readonly destination: IndicatorRole;
}

const INBOUND: Sides = { source: 'source', destination: 'target' };
const OUTBOUND: Sides = { source: 'target', destination: 'source' };
/** Nobody says: who began it is named, who answered is not. */
const UNKNOWN: Sides = { source: 'source', destination: 'unknown' };

/** Keys that begin so hold an end of a connection: `SourceIpV4`, `dst_endpoint`. */
const SOURCE = /^(?:source(?:ip|domain|mac|port)|srcendpoint$)/;
const DESTINATION = /^(?:destination(?:ip|domain|mac|port)|dstendpoint$)/;

/** Which end a key holds. */
export function endOf(key: string): keyof Sides | undefined {
  const first = key.charCodeAt(0);
  if (first !== 0x73 && first !== 0x64) return undefined;
  if (SOURCE.test(key)) return 'source';
  return DESTINATION.test(key) ? 'destination' : undefined;
}

/**
 * Whose ends a record has: ASFF's `Network` by its Direction, an evidence of OCSF by `connection_info.direction_id` (1 is
 * inbound, 2 outbound), else by which end is private. Undefined where it has no two ends.
 */
export function sidesOf(record: object): Sides | undefined {
  if (!hasDestination(record)) return undefined;
  const entries = Object.entries(record).map(([key, value]): [string, unknown] => [keyOf(key).plain, value]);
  const destination = entries.filter(([key]) => endOf(key) === 'destination');
  const direction = directionOf(new Map(entries));
  if (direction !== undefined) return direction;
  const source = entries.filter(([key]) => endOf(key) === 'source');
  if (source.some(([, value]) => isPrivate(value))) return OUTBOUND;
  return destination.some(([, value]) => isPrivate(value)) ? INBOUND : UNKNOWN;
}

function hasDestination(record: object): boolean {
  for (const key in record) {
    if ((key.charCodeAt(0) | 0x20) === 0x64 && endOf(keyOf(key).plain) === 'destination') return true;
  }
  return false;
}

function directionOf(members: ReadonlyMap<string, unknown>): Sides | undefined {
  const info = members.get('connectioninfo');
  const inner =
    typeof info === 'object' && info !== null ? new Map(Object.entries(info)) : new Map<string, unknown>();
  const said = inner.get('direction_id') ?? inner.get('direction') ?? members.get('direction');
  if (said === 1 || (typeof said === 'string' && /^in/i.test(said))) return INBOUND;
  return said === 2 || (typeof said === 'string' && /^out/i.test(said)) ? OUTBOUND : undefined;
}

function isPrivate(value: unknown): boolean {
  const address = typeof value === 'object' && value !== null ? (value as { ip?: unknown }).ip : value;
  const prefix = typeof address === 'string' && address.length <= 64 ? prefixOf(address) : undefined;
  return prefix !== undefined && specialTagOf(prefix) === 'private';
}
