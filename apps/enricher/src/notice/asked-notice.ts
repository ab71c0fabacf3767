import type { Enrichment } from '@tocsin/findings';
import type { ScoredIndicator, SeverityLabel } from '@tocsin/indicators';

/** A notice, as far as it is used here. */
export interface AskedNotice {
  /** Such as `opened`; a word that a newer processor has is no fault. */
  readonly event: string;
  readonly revision: number;
  readonly incidentId: string;
  /** ISO 8601: when the incident was opened. */
  readonly openedAt: string;
  readonly finding: Enrichment['finding'];
  readonly severity?: SeverityLabel;
  /** Why the finding does not count, where it does not. */
  readonly state?: 'sample' | 'archived' | 'suppressed';
  /** At most 20. */
  readonly indicators: readonly ScoredIndicator[];
  readonly observedAt?: string;
  readonly threatLists: readonly string[];
}
