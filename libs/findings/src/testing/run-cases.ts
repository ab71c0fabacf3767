import { describeFound } from '../describe-found.js';
import type { Finding } from '../finding.js';
import { readInstant } from '../instant.js';
import { safeReadFinding } from '../read-finding.js';
import { compilePolicy, type CompiledPolicy } from '../triage/compile-policy.js';
import type { PolicyRule, TriagePolicy } from '../triage/policy.js';
import { triage } from '../triage/triage.js';
import type { Verdict } from '../triage/verdict.js';
import { applyOverrides } from './apply-overrides.js';
import type { CaseFailure, CaseResult } from './case-result.js';
import { compareVerdict, EXPECTATION_MEMBERS } from './compare-verdict.js';
import { exampleOf } from './example-of.js';
import { explainRule } from './explain-rule.js';
import type { PolicyCase } from './policy-case.js';

/** The time at which a case is judged that names none. */
export const CASE_TIME = '2026-11-24T12:00:00Z';

/**
 * Judges the finding of each case by a policy and compares what the case expects. Pure: the time is that of the case.
 *
 * A case fails, with a reason and never with a throw, when its finding cannot be read, its time is none, it names a
 * rule that the policy does not have, or it expects nothing at all.
 *
 * @throws PolicyError when the policy itself cannot be used
 * @example
 * const results = runCases(policy, [
 *   { title: 'HIGH pages', base: 'asff', finding: {}, expect: { pages: true }, matches: ['severity-high'] },
 * ]);
 * results.filter(({ ok }) => !ok);
 */
export function runCases(policy: TriagePolicy, cases: readonly PolicyCase[]): CaseResult[] {
  const compiled = compilePolicy(policy);
  return cases.map((one) => runCase(compiled, one));
}

/** {@link runCases} for one case and a policy that is compiled already. */
export function runCase(policy: CompiledPolicy, one: PolicyCase): CaseResult {
  const now = one.now ?? CASE_TIME;
  if (readInstant(now) === undefined) {
    return unjudged(one, {
      what: 'now',
      expected: 'an ISO 8601 time with an offset',
      got: describeFound(now),
    });
  }
  const read = safeReadFinding(findingOf(one));
  if (!read.ok) {
    return unjudged(one, { what: 'finding', expected: 'a readable finding', got: read.error.message });
  }
  const verdict = triage(read.finding, policy, { now });
  const failures = [
    ...expectsSomething(one),
    ...compareVerdict(verdict, one.expect ?? {}),
    ...compareRules(one, verdict, { finding: read.finding, policy: policy.policy, now }),
  ];
  return Object.freeze<CaseResult>({
    title: one.title,
    ok: failures.length === 0,
    failures: Object.freeze(failures),
    verdict,
    because: verdict.because,
  });
}

/** The raw finding of a case. */
export function findingOf({ base, finding }: PolicyCase): Readonly<Record<string, unknown>> {
  return base === undefined ? finding : applyOverrides(exampleOf(base), finding);
}

function unjudged({ title }: PolicyCase, failure: CaseFailure): CaseResult {
  const because = `${failure.what}: ${failure.got}`;
  return Object.freeze<CaseResult>({ title, ok: false, failures: Object.freeze([failure]), because });
}

/** A case that expects nothing would pass under every policy. */
function expectsSomething({
  expect = {},
  matches = [],
  matchesNot = [],
}: PolicyCase): readonly CaseFailure[] {
  const expected = EXPECTATION_MEMBERS.some((member) => expect[member] !== undefined);
  if (expected || matches.length + matchesNot.length > 0) return [];
  return [{ what: 'case', expected: 'something in expect, matches or matchesNot', got: null }];
}

interface Judged {
  readonly finding: Finding;
  readonly policy: TriagePolicy;
  readonly now: string;
}

function compareRules(
  { matches = [], matchesNot = [] }: PolicyCase,
  { trace }: Verdict,
  { finding, policy, now }: Judged,
): readonly CaseFailure[] {
  const rules = new Map(policy.rules.map((rule) => [rule.id, rule]));
  const outcomes = new Map(trace.map((step) => [step.rule, step.outcome]));
  const compare = (id: string, expected: 'matched' | 'not matched'): readonly CaseFailure[] => {
    const rule = rules.get(id);
    const what = `rule ${id}`;
    if (rule === undefined) return [{ what, expected, got: 'no rule of this id in the policy' }];
    const got = outcomes.get(id) ?? 'not asked';
    if ((got === 'matched') === (expected === 'matched')) return [];
    return [
      { what, expected, got: notAsked(got, trace, rules), detail: explainRule(finding, rule, policy, now) },
    ];
  };
  return [
    ...matches.flatMap((id) => compare(id, 'matched')),
    ...matchesNot.flatMap((id) => compare(id, 'not matched')),
  ];
}

/** A rule that is not in the trace either was passed over as one that cannot match, or came after a terminal one. */
function notAsked(got: string, trace: Verdict['trace'], rules: ReadonlyMap<string, PolicyRule>): string {
  if (got !== 'not asked') return got;
  const last = trace.findLast(({ outcome }) => outcome === 'matched');
  const terminal = last !== undefined && rules.get(last.rule)?.terminal === true;
  return terminal ? `not asked: rule ${last.rule} before it is terminal` : 'not matched';
}
