import { readInstant } from '../instant.js';
import { below, refuse, type Place } from '../policy-fault.js';
import type { PolicyClause, PolicyRule, TriagePolicy } from '../triage/policy.js';
import { conditionsOf, type ClauseConditions } from './conditions/clause-conditions.js';
import { domainsOf, type Domain } from './conditions/domains.js';
import type { LintOptions, PolicyRemark } from './policy-remark.js';

/** One clause of a rule, with its place. */
export interface LintClause extends ClauseConditions {
  readonly clause: PolicyClause;
  readonly place: Place;
  readonly rule: LintRule;
}

/** One rule with its clauses. */
export interface LintRule {
  readonly rule: PolicyRule;
  readonly index: number;
  readonly place: Place;
  readonly clauses: readonly LintClause[];
}

/** What every check is given. */
export interface LintContext {
  readonly policy: TriagePolicy;
  readonly rules: readonly LintRule[];
  readonly domains: ReadonlyMap<string, Domain>;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly options: LintOptions;
}

/** One check: what it finds in a policy. */
export type PolicyCheck = (context: LintContext) => readonly PolicyRemark[];

export function lintContext(policy: TriagePolicy, options: LintOptions): LintContext {
  const now =
    readInstant(options.now) ??
    refuse({ field: 'now' }, options.now, 'an ISO 8601 time with an offset, such as 2026-11-24T12:00:00Z');
  const rules = policy.rules.map(lintRule);
  return { policy, rules, domains: domainsOf(policy), now, options };
}

function lintRule(rule: PolicyRule, index: number): LintRule {
  const place: Place = { rule: rule.id, field: `rules[${index}]` };
  const when = below(place, 'when');
  const clauses: LintClause[] = [];
  const result: LintRule = { rule, index, place, clauses };
  const { when: given } = rule;
  const listed = isList(given);
  (listed ? given : [given]).forEach((clause, at) =>
    clauses.push({
      ...conditionsOf(clause),
      clause,
      place: listed ? below(when, at) : when,
      rule: result,
    }),
  );
  return result;
}

function isList(when: PolicyRule['when']): when is readonly PolicyClause[] {
  return Array.isArray(when);
}
