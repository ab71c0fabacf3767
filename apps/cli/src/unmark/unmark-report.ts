/** A finding that could not be changed. */
export interface NotUnmarked {
  readonly id: string;
  readonly productArn: string;
  readonly code: string;
}

/** What `tocsin unmark` found and did. `--json` prints it; members are only ever added. */
export interface UnmarkReport {
  readonly schema: 'tocsin.unmark/1';
  /** False: it was said what would be done, and nothing was changed. */
  readonly acted: boolean;
  /** Counted in findings that carry the marker. */
  readonly found: {
    readonly findings: number;
    /** From NOTIFIED to NEW. */
    readonly workflow: number;
    /** Notes of ours. */
    readonly notes: number;
    /** Notes of somebody else, which stay. */
    readonly othersNotes: number;
  };
  /** Calls of BatchUpdateFindings that it takes. */
  readonly calls: number;
  /** Names of enabled event rules that take what becomes NEW: whoever stands behind is told again. */
  readonly takers: readonly string[];
  /** Findings that were changed. */
  readonly unmarked: number;
  readonly failed: readonly NotUnmarked[];
  readonly interrupted: boolean;
  readonly ok: boolean;
}
