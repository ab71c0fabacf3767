import type { EventRule } from '../deployment/deployment.js';
import type { PatternFailure } from '../pattern/explain.js';
import type { BlameOptions } from './culprit.js';
import { takes, type Question } from './find-lost.js';
import { ASFF_MEMBERS } from './model/asff-domains.js';
import { CUSTOM_ACTION, type Scenario } from './scenario.js';

/** Fields by which rules share findings among each other; a rule that fails on another one is more likely at fault. */
const SHARED = ['RecordState', 'Workflow.Status', 'Severity.Label', 'detail-type'];
/** Weights: a field more that fails outweighs which field it is, and that outweighs what else the rule takes. */
const [A_FAILURE, A_FIELD, ELSEWHERE] = [100, 10, 1];
/** A rule that takes no end of a finding is hardly the one that should have taken this one. */
const NOT_FOR_CLOSING = 1000;
/** Added for a rule that takes something of what must be told. */
export const TAKES_SOMETHING = 10_000;
const FOREIGN = 100_000;

/**
 * Of several rules that refuse a finding, which one was meant to take it. First a rule on Security Hub that takes nothing
 * at all of what must be told: it is there for a reason. Then the one that comes nearest.
 */
export function suspicionOf(question: Question, scenarios: readonly Scenario[]): BlameOptions['suspicion'] {
  const answers = new Map<string, boolean>();
  const does = (rule: EventRule, scenario: Scenario) => {
    const key = `${rule.id} ${scenario.kind} ${scenario.action?.id ?? ''}`;
    const known = answers.get(key) ?? takes({ ...question, scenario }, rule.id);
    answers.set(key, known);
    return known;
  };
  return (rule, failures) => {
    const text = JSON.stringify(rule.pattern);
    if (!/security ?hub/i.test(text)) return FOREIGN + failures.length;
    const byHand = text.includes(`"${CUSTOM_ACTION}"`);
    if (byHand && question.scenario.kind !== 'escalated') return FOREIGN + failures.length;
    const field = Math.max(0, ...failures.map(({ path }) => rankOf(path)));
    const near = countOf(failures) * A_FAILURE + field * A_FIELD;
    const strange = failures.some(({ path }) => !isDocumented(path));
    if (strange || !scenarios.some((scenario) => does(rule, scenario))) return near;
    const elsewhere = question.scenario.kind === 'closed' ? NOT_FOR_CLOSING : ELSEWHERE;
    return TAKES_SOMETHING + near + (does(rule, question.scenario) ? 0 : elsewhere);
  };
}

function rankOf(path: string): number {
  return SHARED.findIndex((field) => path.endsWith(field)) + 1;
}

/** Of alternatives that come equally near, one is enough. */
function countOf(failures: readonly PatternFailure[]): number {
  const alternative = (path: string) => /\$or\[\d+\]/.exec(path)?.[0];
  const always = failures.filter(({ path }) => alternative(path) === undefined);
  const groups = Map.groupBy(
    failures.filter(({ path }) => alternative(path) !== undefined),
    ({ path }) => alternative(path),
  );
  const fewest = Math.min(...[...groups.values()].map((group) => group.length));
  return always.length + (groups.size === 0 ? 0 : fewest);
}

/** False for a member that no finding has, such as `severity` for Severity: the rule can never match. */
function isDocumented(path: string): boolean {
  const [, name] = /^detail\.findings\.(?:\$or\[\d+\]\.)?([^.]+)/.exec(path) ?? [];
  return name === undefined || ASFF_MEMBERS.has(name);
}
