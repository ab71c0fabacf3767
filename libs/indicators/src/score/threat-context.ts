import type { Indicator } from '../indicator.js';
import type { Reputation } from '../reputation/reputation.js';
import type { SeverityLabel, Standing, ThreatModel } from './threat-model.js';

/** An indicator, and what may be known of it beside. Where its `lastSeen` is absent, or no date, it is as old as the finding. */
export type ScoredIndicator = Indicator & {
  /** Where it stood, for one that came without the finding. Absent: told by its pointer, and by how it was written. */
  readonly standing?: Standing;
};

/** What is known of a vulnerability. */
export interface VulnerabilityRisk {
  /** Exploit Prediction Scoring System, 0 to 1. */
  readonly epss?: number;
  /** Whether it is exploited in the wild, such as by CISA's catalogue. */
  readonly exploited?: boolean;
}

/** What the indicators stand in. Everything but `now` may be absent. */
export interface ThreatContext {
  /** The only clock, ISO 8601. */
  readonly now: string;
  /** When the finding last saw what it tells of, ISO 8601. Absent or no date: now. */
  readonly observedAt?: string;
  readonly severity?: SeverityLabel;
  /** A finding of this kind scores 0. */
  readonly sample?: boolean;
  readonly archived?: boolean;
  readonly suppressed?: boolean;
  /** Names of lists of threats in which the product found the other side. */
  readonly threatLists?: readonly string[];
  /** What providers said. Those about other indicators are passed over. */
  readonly verdicts?: readonly Reputation[];
  /** By CVE id. */
  readonly vulnerabilities?: Readonly<Record<string, VulnerabilityRisk>>;
  /** Absent: `threatModel`. */
  readonly model?: ThreatModel;
}
