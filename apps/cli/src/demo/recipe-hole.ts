import { proveCoverage } from '@tocsin/routing';
import { checkReport } from '../check/build-report.js';
import type { PlacedHole } from '../check/check-report.js';
import { deploymentOf } from '../check/read/deployment-of.js';
import { readWhat } from '../check/read/read-what.js';

/** The first CRITICAL finding that a stack keeps from people, and why, as `tocsin check` finds it; undefined where none. */
export async function lostCritical(path: string, shownAs: string): Promise<PlacedHole | undefined> {
  const what = await readWhat({ path, shownAs }, { parameters: {}, policies: {} });
  const deployment = deploymentOf([what]);
  const now = new Date().toISOString();
  const result = await proveCoverage({
    deployment,
    now,
    requirement: { kinds: ['opened'], severities: ['CRITICAL'] },
  });
  return checkReport(result, { now, whats: [what], deployment, policies: what.policies, parameters: [] })
    .holes[0];
}
