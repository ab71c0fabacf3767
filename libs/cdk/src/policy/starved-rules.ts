import { compileCriteria, parsePolicy, SEVERITY_LABELS } from '@tocsin/findings';
import type { PolicyClause, PolicyRule, SeverityLabel } from '@tocsin/findings';
import { Annotations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { MinimumSeverity } from '../choices/minimum-severity.js';
import { TriagePolicyDocument } from './triage-policy-document.js';

/** Date ranges do not matter here: a severity has none. */
const ANY_TIME = { now: '2026-01-01T00:00:00Z' };

/**
 * Looks for rules that wait for findings that no event rule lets in, but for what a person escalates. One that would wake
 * somebody is an error, one that would only tell is a warning, one that keeps findings from people is neither. The table of the
 * recipe is left as it is: it has a row for every severity.
 */
export function checkStarvedRules(
  scope: IConstruct,
  policy: TriagePolicyDocument,
  minimum: MinimumSeverity,
): void {
  if (policy.policySha256 === TriagePolicyDocument.recipe().policySha256) return;
  const starved = starvedRules(parsePolicy(policy.policyText).rules, minimum);
  const waking = starved.filter(({ rule }) => wakes(rule));
  if (waking.length > 0) throw new Error(describe(waking, minimum));
  if (starved.length > 0) {
    Annotations.of(scope).addWarningV2('@tocsin/cdk:starvedRules', describe(starved, minimum));
  }
}

interface Starved {
  readonly rule: PolicyRule;
  readonly wanted: readonly SeverityLabel[];
}

function starvedRules(rules: readonly PolicyRule[], minimum: MinimumSeverity): readonly Starved[] {
  const taken: readonly Severity[] = ['UNKNOWN', ...SEVERITY_LABELS.slice(SEVERITY_LABELS.indexOf(minimum))];
  return rules.flatMap((rule) => {
    const { route, suppress } = rule.then;
    const wanted = severitiesOf(rule);
    if (route === 'none' || suppress !== undefined || wanted.some((label) => taken.includes(label)))
      return [];
    return [{ rule, wanted: SEVERITY_LABELS.filter((label) => wanted.includes(label)) }];
  });
}

/** As triage says: P1 and P2 wake a person, and so does the route of that name. */
function wakes({ then: { priority, route } }: PolicyRule): boolean {
  return priority === 'P1' || priority === 'P2' || route === 'page';
}

function describe(starved: readonly Starved[], minimum: MinimumSeverity): string {
  const all = starved.flatMap(({ wanted }) => wanted);
  const highest = SEVERITY_LABELS.findLast((label) => all.includes(label));
  const rules = starved.map(
    ({ rule: { id }, wanted }) => `${id} (${wanted.join(', ') || 'no severity at all'})`,
  );
  return (
    `rules of the policy wait for findings that minimumSeverity ${minimum} keeps out: ${rules.join(', ')}. ` +
    `${highest === undefined ? '' : `Set minimumSeverity to ${highest} or lower, or `}remove these rules`
  );
}

type Severity = SeverityLabel | 'UNKNOWN';

/** The severities that a rule may speak of. */
function severitiesOf({ when }: PolicyRule): readonly Severity[] {
  const clauses = (Array.isArray(when) ? when : [when]) as readonly PolicyClause[];
  const labels: readonly Severity[] = [...SEVERITY_LABELS, 'UNKNOWN'];
  return labels.filter((label) => clauses.some((clause) => maySpeakOf(clause, label)));
}

/** Of criteria on the new Security Hub nothing is said: they may speak of any. */
function maySpeakOf({ asff, facts }: PolicyClause, label: Severity): boolean {
  if (facts?.severity !== undefined && !facts.severity.includes(label)) return false;
  const filters = asff?.['SeverityLabel'];
  if (filters === undefined) return true;
  const criteria = compileCriteria({ SeverityLabel: filters });
  return criteria.evaluate(label === 'UNKNOWN' ? {} : { Severity: { Label: label } }, ANY_TIME) === 'match';
}
