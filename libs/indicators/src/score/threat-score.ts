import type { NeverBecause } from '../classify/why-not.js';
import type { IndicatorType } from '../indicator.js';

/** `unknown`: nothing could be rated. `none`: the finding does not count (sample, archived, suppressed), or all is harmless. */
export type ThreatBand = 'unknown' | 'none' | 'low' | 'medium' | 'high' | 'critical';

/** What one indicator, or the severity, has in a score. */
export interface ThreatFactor {
  readonly kind: 'indicator' | 'severity';
  /** Of an indicator. */
  readonly type?: IndicatorType;
  /** Of an indicator: its value, access key ids masked. Of the severity: its label. */
  readonly value: string;
  /** 0 to 1, before all are put together. */
  readonly weight: number;
  /** Whole points of the score. Those of all factors make the score. */
  readonly points: number;
  /** Why it weighs what it weighs, in a few words. */
  readonly because: string;
}

/** Why indicators do not count, and how many of them. */
export interface LeftOut {
  readonly because: NeverBecause | 'weightless' | 'expired';
  readonly count: number;
}

/** How much of a threat the indicators of a finding are. No probability, and no verdict. */
export interface ThreatScore {
  /** 0 to 100, whole; `null`: unknown, which is not 0. */
  readonly score: number | null;
  readonly band: ThreatBand;
  /** The heaviest first. */
  readonly factors: readonly ThreatFactor[];
  readonly leftOut: readonly LeftOut[];
  /** One sentence of at most 400 characters for a person; addresses in it are defanged. */
  readonly sentence: string;
}
