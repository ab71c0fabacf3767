import type { Incident } from '@tocsin/findings';

/** What became of a message about a digest. */
export interface DigestOutcome {
  readonly messageId: string;
  readonly digest: string;
  readonly step: 'due' | 'mark';
  /** For the log, such as `told`, `not due yet`. */
  readonly what: string;
  /** The message comes again. */
  readonly retry?: boolean;
  readonly incident?: Incident;
  readonly subject?: string;
  readonly error?: unknown;
}
