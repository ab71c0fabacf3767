import type {
  FindingThreatContext,
  Indicator,
  NotHostileBecause,
  Reputation,
  ThreatScore,
} from '@tocsin/indicators';
import type { Source } from '../input/record.js';

/** A part of the input in which indicators are looked for; `strings`: JSON that holds no findings. */
export interface Readable {
  readonly kind: 'finding' | 'strings' | 'text';
  readonly source: Source;
  readonly within?: string;
  /** Of a finding. */
  readonly title?: string;
  /** Why it is read as it is: what a finding lacks, or why this is none. */
  readonly remark?: string;
  /** A finding or other JSON, or a text. */
  readonly value: unknown;
}

/** A part that cannot be read, among others that can. */
export interface Unreadable {
  readonly kind: 'refused' | 'no finding';
  readonly source: Source;
  readonly within?: string;
  readonly reason: string;
}

/** One indicator, and what is thought of it. */
export interface Found {
  readonly indicator: Indicator;
  readonly hostile: boolean;
  /** Why it is not hostile; `allowed`: by a list of the user's. */
  readonly because?: NotHostileBecause | 'allowed';
  /** What lists say of it. Those that do not know it are left out. */
  readonly verdicts: readonly Reputation[];
  /** In a text, from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** What was found in one part. */
export interface Extracted extends Omit<Readable, 'value'> {
  /** Running number of the readable parts, from 1. */
  readonly number: number;
  readonly context: FindingThreatContext;
  /** In their order in the part; only those that were asked for. */
  readonly found: readonly Found[];
  /** How many there are, shown or not. */
  readonly count: number;
  readonly hostile: number;
  /** Whether a limit left something out. */
  readonly cut: boolean;
  readonly score?: ThreatScore;
}

/** What is said of one part. */
export type Answer = Extracted | Unreadable;
