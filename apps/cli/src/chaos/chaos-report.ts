import type { FaultKind, FaultStep, InjectedFault } from '@tocsin/simulator';

/** One promise and what came of it. */
export interface Promised {
  readonly name: 'lost' | 'stuck' | 'duplicates' | 'repeats' | 'order' | 'parked' | 'faults' | 'rest';
  /** What is promised, in words. */
  readonly says: string;
  /** What was counted against it. */
  readonly found: number;
  /** The most that is allowed. */
  readonly allowed: number;
  readonly kept: boolean;
  /** The first few that broke it. */
  readonly examples: readonly string[];
}

/** What `tocsin chaos --json` prints for each seed. */
export interface ChaosReport {
  readonly schema: 'tocsin.chaos/1';
  readonly seed: number;
  readonly rate: number;
  readonly input: {
    readonly findings: number;
    readonly malformed: number;
    readonly twice: number;
    readonly updated: number;
    readonly closed: number;
  };
  /** Of the findings, after everything: `told + parked + missing = findings`. */
  readonly outcome: {
    readonly told: number;
    readonly parked: number;
    readonly missing: number;
    readonly marked: number;
  };
  readonly receiver: {
    readonly notices: number;
    readonly repeatsDropped: number;
  };
  readonly emails: {
    readonly sent: number;
    readonly repeats: number;
    /** Notices that a fault hit after they were out and before that was recorded, each time once. */
    readonly afterEffect: number;
    /** Deliveries of SNS that came twice by plan. */
    readonly deliveredTwice: number;
  };
  readonly calls: number;
  /** Workers that ran into the timeout of their function: of a fault, or because the machine is slow. */
  readonly timedOut: number;
  readonly faults: {
    readonly total: number;
    readonly kills: number;
    readonly byKind: Readonly<Record<FaultKind, number>>;
    /** Kinds at each step. */
    readonly bySteps: Readonly<Record<FaultStep, Readonly<Record<FaultKind, number>>>>;
    readonly injected: readonly InjectedFault[];
  };
  /** Messages that ran out of receives or were parked, and were sent again after the faults were over. */
  readonly redriven: number;
  readonly promises: readonly Promised[];
  readonly seconds: number;
  readonly kept: boolean;
}
