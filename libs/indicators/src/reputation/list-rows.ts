/** A value of a list, and where it stands. */
export interface ListRow {
  readonly text: string;
  readonly where: string;
  /** What the list says its type is. */
  readonly type?: string;
  readonly comment?: string;
  /** A domain stands for what is below it as well. */
  readonly below?: boolean;
  /** What cannot be read is no fault, since such lists hold other things as well. */
  readonly lax?: boolean;
}

/** What a reader of a format gives: rows, remarks on what it passed over, faults. */
export interface ListRows {
  readonly rows: readonly ListRow[];
  readonly skipped?: readonly { readonly where: string; readonly message: string }[];
  readonly faults?: readonly { readonly where: string; readonly message: string }[];
}
