import { compileCriteriaAt, type CompiledCriteria } from '../criteria/compile-criteria.js';
import { allOf, anyOf, type CriteriaOutcome } from '../criteria/outcome.js';
import type { Finding } from '../finding.js';
import { below, type Place } from '../policy-fault.js';
import type { SeverityLabel } from '../severity.js';
import { checkPolicy } from './check-policy.js';
import type { FactCriteria, PolicyClause, PolicyRule, TriagePolicy } from './policy.js';
import type { FindingClass } from './verdict.js';

/** What a rule is asked about. */
export interface Subject {
  readonly finding: Finding;
  readonly severity: SeverityLabel | 'UNKNOWN';
  readonly class: FindingClass;
  /** ISO 8601. */
  readonly now: string;
}

type Question = (subject: Subject) => CriteriaOutcome;

/** One rule, ready to be asked. */
export interface CompiledRule {
  readonly rule: PolicyRule;
  readonly ask: Question;
}

/** A checked policy, ready for triage. Compile once and keep it. */
export interface CompiledPolicy {
  readonly policy: TriagePolicy;
  readonly rules: readonly CompiledRule[];
}

/**
 * Checks a policy and compiles its rules.
 *
 * @throws PolicyError at the first fault, with the rule and the path: an unknown member, a missing or wrong one, two
 *   rules of one id, a clause without conditions, criteria that Security Hub would refuse, a suppression without owner,
 *   reason or expires
 * @example const policy = compilePolicy(recipePolicy);
 */
export function compilePolicy(policy: TriagePolicy): CompiledPolicy {
  checkPolicy(policy);
  const rules = policy.rules.map((rule, index) =>
    compileRule(rule, { rule: rule.id, field: `rules[${index}].when` }),
  );
  return Object.freeze({ policy, rules: Object.freeze(rules) });
}

function compileRule(rule: PolicyRule, place: Place): CompiledRule {
  const { when } = rule;
  const clauses = isList(when)
    ? when.map((clause, index) => compileClause(clause, below(place, index)))
    : [compileClause(when, place)];
  return Object.freeze({ rule, ask: (subject: Subject) => anyOf(clauses, (clause) => clause(subject)) });
}

function isList(when: PolicyRule['when']): when is readonly PolicyClause[] {
  return Array.isArray(when);
}

function compileClause({ asff, facts }: PolicyClause, place: Place): Question {
  const parts: Question[] = [];
  if (facts !== undefined) parts.push(compileFacts(facts));
  if (asff !== undefined) parts.push(compileAsff(compileCriteriaAt(asff, below(place, 'asff'))));
  return (subject) => allOf(parts, (part) => part(subject));
}

function compileFacts(facts: FactCriteria): Question {
  const severities = facts.severity === undefined ? undefined : new Set(facts.severity);
  const classes = facts.class === undefined ? undefined : new Set(facts.class);
  const { sample } = facts;
  return (subject) => {
    if (severities !== undefined && !severities.has(subject.severity)) return 'no match';
    if (classes !== undefined && !classes.has(subject.class)) return 'no match';
    return sample === undefined || sample === subject.finding.sample ? 'match' : 'no match';
  };
}

function compileAsff({ evaluate }: CompiledCriteria): Question {
  return ({ finding, now }) =>
    finding.format === 'asff' ? evaluate(finding.raw, { now }) : 'not applicable';
}
