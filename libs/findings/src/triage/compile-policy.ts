import { allOf, anyOf, type CriteriaOutcome } from '../criteria/outcome.js';
import { below } from '../policy-fault.js';
import { checkPolicy } from './check-policy.js';
import { searchAmong } from './search-among.js';
import { clauseCompiler, type ClauseCompiler } from './compile-clause.js';
import { judge, type Clause } from './condition.js';
import type { PolicyClause, PolicyRule, TriagePolicy } from './policy.js';
import type { Subject } from './subject.js';
import { readySuppression, type ReadySuppression } from './suppression.js';
import type { Owner } from './verdict.js';

export type { Subject } from './subject.js';

/** One rule, ready to be asked. */
export interface CompiledRule {
  readonly rule: PolicyRule;
  readonly ask: (subject: Subject) => CriteriaOutcome;
  readonly suppression: ReadySuppression | undefined;
}

/** A checked policy, ready for triage. Compile once and keep it. */
export interface CompiledPolicy {
  readonly policy: TriagePolicy;
  readonly rules: readonly CompiledRule[];
  /** The rules that speak of a finding, in order, up to the first terminal one: what asking all of them gives. */
  readonly speaking: (subject: Subject) => readonly CompiledRule[];
  /** Who the policy says answers for a finding. */
  readonly ownerOf: (subject: Subject) => Owner | undefined;
}

/**
 * Checks a policy and compiles its rules. What a finding costs afterwards depends on the rules that come near it, hardly
 * on their number.
 *
 * @throws PolicyError at the first fault, with the rule and the path: an unknown member, a missing or wrong one, two
 *   rules or accounts of one id, a clause without conditions, criteria that Security Hub would refuse, a suppression
 *   without owner, reason or expires
 * @example const policy = compilePolicy(recipePolicy);
 */
export function compilePolicy(policy: TriagePolicy): CompiledPolicy {
  checkPolicy(policy);
  const compile = clauseCompiler(policy.accounts);
  const clauses = policy.rules.map((rule, index) => clausesOf(rule, index, compile));
  const rules = policy.rules.map((rule, index) => compileRule(rule, clauses[index] ?? []));
  return Object.freeze({
    policy,
    rules: Object.freeze(rules),
    speaking: searchAmong(
      rules.map((rule, index) => ({
        what: rule,
        clauses: clauses[index] ?? [],
        last: rule.rule.terminal === true,
      })),
    ),
    ownerOf: compileOwners(policy, compile),
  });
}

function clausesOf({ id, when }: PolicyRule, index: number, compile: ClauseCompiler): readonly Clause[] {
  const place = { rule: id, field: `rules[${index}].when` };
  return isList(when) ? when.map((clause, at) => compile(clause, below(place, at))) : [compile(when, place)];
}

function isList(when: PolicyRule['when']): when is readonly PolicyClause[] {
  return Array.isArray(when);
}

function compileRule(rule: PolicyRule, clauses: readonly Clause[]): CompiledRule {
  return Object.freeze({
    rule,
    ask: (subject: Subject) =>
      anyOf(clauses, (clause) => allOf(clause, (condition) => judge(condition, subject))),
    suppression: readySuppression(rule),
  });
}

function compileOwners(
  { owners, fallbackOwner }: TriagePolicy,
  compile: ClauseCompiler,
): CompiledPolicy['ownerOf'] {
  if (owners === undefined || owners.length === 0) return () => fallbackOwner;
  const search = searchAmong(
    owners.map(({ when, owner }, index) => ({
      what: owner,
      clauses: [compile({ facts: when }, { field: `owners[${index}].when` })],
      last: true,
    })),
  );
  return (subject) => search(subject)[0] ?? fallbackOwner;
}
