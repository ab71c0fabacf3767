import type { Domain } from '../logic/domain.js';

/** Where a path of a finding leads. */
export type Field =
  /** One value; `member` where several hang together in one variable. */
  | { readonly kind: 'value'; readonly variable: string; readonly member?: string }
  /** A member of the entries of a list; '' is the entry itself. */
  | { readonly kind: 'list'; readonly variable: string; readonly member: string }
  /** An object: nothing can be compared there. */
  | { readonly kind: 'object' }
  /** A list within a list: whatever is asked there may be either way. */
  | { readonly kind: 'open' };

/** How the findings of one feed look. */
export interface FeedModel {
  readonly detailType: string;
  /** `path` without brackets, as an event pattern writes it below `detail.findings`: `Resources.Type`. */
  readonly field: (path: string) => Field;
  readonly domain: (variable: string) => Domain;
}
