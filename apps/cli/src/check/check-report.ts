import type { CoverageRemark, CoverageResult, Hole } from '@tocsin/routing';
import type { WhatKind } from './read/what-read.js';

/** `tocsin check`: what was asked, what was read, and the answer. `--json` prints it. */
export interface CheckReport extends Omit<CoverageResult, 'holes' | 'remarks'> {
  readonly schema: 'tocsin.check/1';
  /** ISO 8601: as of when. */
  readonly now: string;
  readonly read: readonly ReadSummary[];
  readonly holes: readonly PlacedHole[];
  /** What is odd, though it hides nothing by itself: it changes neither outcome nor exit code. */
  readonly remarks: readonly PlacedRemark[];
  /** Options that may decide what is undecided. */
  readonly advice: readonly string[];
}

/** One thing that was named, and what was found in it. */
export interface ReadSummary {
  /** As the user named it. */
  readonly what: string;
  readonly kind: WhatKind;
  /** Templates of an assembly; else the file itself. */
  readonly files: readonly string[];
  readonly automationRules: number;
  readonly eventRules: number;
  readonly subscriptions: number;
  readonly processors: number;
  /** Parts that could not be read: each makes the answer undecided at best. */
  readonly unread: number;
}

/** A hole, and where the part to blame stands. */
export interface PlacedHole extends Hole {
  readonly location: Location;
}

/** A remark, and where the part stands. */
export interface PlacedRemark extends CoverageRemark {
  readonly location: Location;
}

/** Where a part stands. */
export interface Location {
  /** As the user named it, or below that. */
  readonly file: string;
  /** From 1; 1 where the line is not known. */
  readonly line: number;
}
