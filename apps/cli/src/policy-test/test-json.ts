import type { TestReport } from './policy-report.js';

/** The account as data: verdicts without their trace, which can be long. */
export function testJson(report: TestReport): object {
  return {
    ...report,
    policies: report.policies.map(({ cases, ...policy }) => ({
      ...policy,
      cases: cases ?? null,
      results: policy.results.map(({ verdict, ...result }) => ({
        ...result,
        verdict: verdict && { ...verdict, trace: undefined },
      })),
    })),
  };
}
