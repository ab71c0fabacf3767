import type { Finding } from '../finding.js';
import { compilePolicy } from '../triage/compile-policy.js';
import type { TriagePolicy } from '../triage/policy.js';
import { triage } from '../triage/triage.js';

/** Ids of the rules that suppress, with the findings that each speaks of. Other rules are not asked, but terminal ones. */
export function findingsOfSuppressions(
  policy: TriagePolicy,
  findings: readonly Finding[],
  now: string,
): ReadonlyMap<string, readonly Finding[]> {
  const rules = policy.rules.filter(({ then, terminal }) => then.suppress !== undefined || terminal === true);
  const spoken = new Map<string, Finding[]>(rules.map(({ id }) => [id, []]));
  const compiled = compilePolicy({ ...policy, rules });
  for (const finding of findings) {
    for (const { rule, outcome } of triage(finding, compiled, { now }).trace) {
      if (outcome === 'matched') spoken.get(rule)?.push(finding);
    }
  }
  return spoken;
}
