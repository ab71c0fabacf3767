import type { PolicyRemark } from '@tocsin/findings';
import type { CaseResult } from '@tocsin/findings/testing';

/** What came of one policy. */
export interface PolicyReport {
  /** The file as the user named it. */
  readonly policy: string;
  readonly rules: number;
  /** The file of cases; absent where there is none. */
  readonly cases?: string;
  readonly results: readonly CaseResult[];
  readonly remarks: readonly PolicyRemark[];
}

/** `tocsin test`: what came of everything. `ok` is exit code 0. */
export interface TestReport {
  readonly schema: 'tocsin.test/1';
  readonly ok: boolean;
  readonly policies: readonly PolicyReport[];
  readonly totals: TestTotals;
}

/** The sums over all policies. */
export interface TestTotals {
  readonly policies: number;
  readonly cases: number;
  readonly failed: number;
  readonly withoutCases: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** The account of all policies. `strict`: a warning, and a policy without cases, is no success. */
export function testReport(
  policies: readonly PolicyReport[],
  { strict }: { readonly strict: boolean },
): TestReport {
  const results = policies.flatMap((one) => one.results);
  const level = (name: string): number =>
    policies.flatMap(({ remarks }) => remarks).filter((remark) => remark.level === name).length;
  const totals: TestTotals = {
    policies: policies.length,
    cases: results.length,
    failed: results.filter(({ ok }) => !ok).length,
    withoutCases: policies.filter(({ cases }) => cases === undefined).length,
    errors: level('error'),
    warnings: level('warning'),
    notes: level('note'),
  };
  const wrong = totals.failed + totals.errors + (strict ? totals.warnings + totals.withoutCases : 0);
  return { schema: 'tocsin.test/1', ok: wrong === 0, policies, totals };
}
