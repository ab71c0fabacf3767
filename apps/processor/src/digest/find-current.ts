import type { Settled } from '../batch/ports.js';

/** What names a finding to the Security Hub that has it. `id` comes back with its result. */
export interface FindingName {
  readonly id: string;
  readonly format: 'asff' | 'ocsf';
  readonly findingId: string;
  readonly productArn: string;
  readonly account: string;
}

/** Findings as they are now, in any order, and how asking for each name ended. Found or not: `ok`. */
export interface Current {
  readonly found: readonly unknown[];
  readonly settled: ReadonlyMap<string, Settled>;
}
