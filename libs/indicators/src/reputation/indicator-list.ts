import type { Listed } from './read-listed.js';

/** What a list may be written in. */
export type ListFormat = 'plain' | 'csv' | 'stix' | 'misp';

/** One entry of a list. */
export interface ListEntry {
  readonly listed: Listed;
  /** As it stands there; refanged where people write it. */
  readonly text: string;
  /** `line 12`, or a JSON pointer. */
  readonly where: string;
  /** Of CSV: what it says beside it. */
  readonly comment?: string;
}

/** A place of a list, and what is the matter there. */
export interface ListRemark {
  readonly where: string;
  readonly message: string;
}

/** A list that was read. Immutable. */
export interface IndicatorList {
  readonly name: string;
  readonly format: ListFormat;
  readonly entries: readonly ListEntry[];
  /** What is right, but nothing that can be looked up: an expired indicator, a pattern with AND, a file name. */
  readonly skipped: readonly ListRemark[];
}

const SHOWN = 20;

/** A list that cannot be used. `faults` has the first 20, `message` names the first of them. */
export class IndicatorListError extends Error {
  override readonly name = 'IndicatorListError';
  readonly faults: readonly ListRemark[];
  constructor(
    readonly list: string,
    faults: readonly [ListRemark, ...ListRemark[]],
    options?: ErrorOptions,
  ) {
    const [{ where, message }] = faults;
    const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
    super(`${list}, ${where}: ${message}${more}`, options);
    this.faults = faults.slice(0, SHOWN);
  }
}
