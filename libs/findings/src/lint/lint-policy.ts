import { compilePolicy } from '../triage/compile-policy.js';
import type { TriagePolicy } from '../triage/policy.js';
import { CHECKS } from './checks.js';
import { lintContext } from './lint-context.js';
import type { LintOptions, PolicyRemark, RemarkLevel } from './policy-remark.js';

const ORDER: readonly RemarkLevel[] = ['error', 'warning', 'note'];

/**
 * Looks for what is legal in a policy and yet hardly meant: rules that can never match, that an earlier terminal rule
 * hides or a later one overwrites, texts that match more than they say (`Config.1` and `Config.10`), suppressions that
 * have ended or end soon, that match nothing, that would hide CRITICAL, or that rest only on text which an attacker can
 * write.
 *
 * "Never", "shadowed" and "never decides" are said only where it is certain, for every finding whose members hold values
 * that AWS documents; what is not said may still be so. Errors come first, then warnings, then notes; within a level in
 * the order of the rules. Pure: nothing is read but the arguments.
 *
 * @throws PolicyError for a policy that {@link compilePolicy} refuses, and for a `now` that cannot be read
 * @example
 * for (const { level, code, message } of lintPolicy(policy, { now: new Date().toISOString() })) {
 *   console.log(`${level} ${code}: ${message}`);
 * }
 */
export function lintPolicy(policy: TriagePolicy, options: LintOptions): readonly PolicyRemark[] {
  compilePolicy(policy);
  const context = lintContext(policy, options);
  const position = new Map(policy.rules.map(({ id }, index) => [id, index]));
  const at = ({ rule }: PolicyRemark) => (rule === undefined ? Infinity : (position.get(rule) ?? Infinity));
  const remarks = CHECKS.flatMap((check) => check(context)).sort(
    (one, other) => ORDER.indexOf(one.level) - ORDER.indexOf(other.level) || compare(at(one), at(other)),
  );
  return Object.freeze(remarks);
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
