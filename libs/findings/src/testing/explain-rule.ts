import type { Finding } from '../finding.js';
import { compilePolicy } from '../triage/compile-policy.js';
import type { PolicyClause, PolicyRule, TriagePolicy } from '../triage/policy.js';
import { triage } from '../triage/triage.js';
import type { TraceStep } from '../triage/verdict.js';

/** A condition of a rule that stands for itself, and how a person finds it. */
interface Part {
  readonly label: string;
  readonly when: PolicyClause;
}

/**
 * Why a rule speaks of a finding or does not: a line for each clause and, below it, one for each of its conditions,
 * each asked alone. `policy` gives accounts and owners; its rules are not asked.
 */
export function explainRule(
  finding: Finding,
  rule: PolicyRule,
  policy: TriagePolicy,
  now: string,
): readonly string[] {
  const clauses = Array.isArray(rule.when)
    ? (rule.when as readonly PolicyClause[])
    : [rule.when as PolicyClause];
  const parts = clauses.flatMap((when, index) => partsOf(when, `clause ${index + 1} of ${clauses.length}`));
  const asked = parts.map(({ label, when }, index) => ({
    id: `part-${index}`,
    title: label,
    when,
    then: { note: label },
  }));
  const { trace } = triage(finding, compilePolicy({ ...policy, rules: asked }), { now });
  const outcomes = new Map<string, TraceStep['outcome']>(trace.map((step) => [step.rule, step.outcome]));
  return parts.map(({ label }, index) => `${label}: ${outcomes.get(`part-${index}`) ?? 'not matched'}`);
}

function partsOf(clause: PolicyClause, label: string): readonly Part[] {
  const { asff, ocsf, facts } = clause;
  return [
    { label, when: clause },
    ...keysOf(facts).map(([key, value]) => ({ label: `  facts.${key}`, when: { facts: { [key]: value } } })),
    ...keysOf(asff).map(([key, value]) => ({ label: `  asff.${key}`, when: { asff: { [key]: value } } })),
    ...(ocsf === undefined ? [] : [{ label: '  ocsf', when: { ocsf } }]),
  ] as readonly Part[];
}

function keysOf(part: object | undefined): readonly (readonly [string, unknown])[] {
  return Object.entries(part ?? {}).filter(([, value]) => value !== undefined);
}
