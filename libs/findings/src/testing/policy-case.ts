import type { FindingClass, Priority, ResponseAction } from '../triage/verdict.js';

/** What a case expects of the verdict; what is not named may be anything. */
export interface CaseExpectation {
  readonly priority?: Priority;
  readonly response?: ResponseAction;
  readonly slaMinutes?: number;
  readonly class?: FindingClass;
  /** `null`: no route. */
  readonly route?: string | null;
  /** The owner's team; `null`: no owner. */
  readonly team?: string | null;
  readonly suppressed?: boolean;
  /** Whether a person is woken: P1 or P2, and not suppressed. */
  readonly pages?: boolean;
}

/** One finding and what a policy must say of it. JSON in and out. */
export interface PolicyCase {
  readonly title: string;
  /** The example finding whose members `finding` replaces. Without it, `finding` is the whole raw finding. */
  readonly base?: 'asff' | 'ocsf' | 'guardduty';
  /** A raw finding of any format; with `base`, what differs from the example (`null` removes a member). */
  readonly finding: Readonly<Record<string, unknown>>;
  /** ISO 8601 with an offset. @default 2026-11-24T12:00:00Z */
  readonly now?: string;
  /** Ids of rules that must speak. */
  readonly matches?: readonly string[];
  /** Ids of rules that must not speak. */
  readonly matchesNot?: readonly string[];
  readonly expect?: CaseExpectation;
}

/** The file of cases beside a policy: `policy.cases.json` beside `policy.json`. */
export interface PolicyCases {
  /** Where an editor finds the JSON Schema. */
  readonly $schema?: string;
  readonly schema: 'tocsin.cases/1';
  readonly cases: readonly PolicyCase[];
}
