import type { SeverityLabel } from '@tocsin/findings';

/** What a sweep looks at: the same as the event rules. */
export interface Scope {
  readonly minimumSeverity: SeverityLabel;
  /** Findings of this account alone. */
  readonly accountId?: string;
  /** Findings of this Region alone. */
  readonly region?: string;
  /** With `region`: a `ProductArn` begins with it. */
  readonly partition: string;
  /** ISO 8601: of what was archived, only what its provider updated since. */
  readonly archivedSince: string;
}
