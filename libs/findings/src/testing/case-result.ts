import type { Verdict } from '../triage/verdict.js';

/** A value that a case can expect; `null` stands for none. */
export type CaseValue = string | number | boolean | null;

/** One thing that a case expects and that is otherwise. */
export interface CaseFailure {
  /** A member of `expect`, `rule <id>`, `finding`, `now` or `case`. */
  readonly what: string;
  readonly expected: CaseValue;
  readonly got: CaseValue;
  /** Of a rule: what came of each of its clauses, a line each. */
  readonly detail?: readonly string[];
}

/** What came of one case. */
export interface CaseResult {
  readonly title: string;
  /** True when there is no failure. */
  readonly ok: boolean;
  readonly failures: readonly CaseFailure[];
  /** Absent where the finding of the case cannot be read. */
  readonly verdict?: Verdict;
  /** The verdict's `because`; else why there is no verdict. */
  readonly because: string;
}

/** A result as lines for a person: what was expected, what came, why, and what came of the clauses. */
export function describeFailures({ failures, verdict, because }: CaseResult): readonly string[] {
  return [
    ...failures.flatMap(({ what, expected, got, detail = [] }) => [
      `${what}: expected ${shown(expected)}, got ${shown(got)}`,
      ...detail.map((line) => `  ${line}`),
    ]),
    ...(verdict === undefined ? [] : [`because: ${because}`]),
  ];
}

function shown(value: CaseValue): string {
  return value === null ? 'none' : String(value);
}
