import type { AutomationOptions, AutomationOutcomes } from './automation-result.js';
import { compileAutomationRules } from './compile-automation-rules.js';

/**
 * Every result that `applyAutomationRules` could give without contradicting what AWS documents: a finding that nobody is
 * told of in one of them may be one that nobody is told of. In doubt are:
 * - a negative filter over several values, of which some are excluded and some are not;
 * - a negative filter on a member that the finding lacks;
 * - criteria over members of one list that are met, but by no single entry of it;
 * - in CSPM, criteria that say one thing of the finding as it came and another of what earlier rules wrote;
 * - UserDefinedFields that a rule writes where others are: merged or replaced.
 *
 * The first three are taken for each rule by itself, the other two in one way for all rules. What else is not documented is
 * decided as `applyAutomationRules` says.
 *
 * Source: Security Hub user guide and API reference, as at `applyAutomationRules`: they leave these cases open.
 *
 * @returns at most 64 outcomes, distinct by the finding (a ticket that a rule may open makes no outcome of its own);
 *   `complete` is false when there are more
 * @throws AutomationRuleError as `applyAutomationRules` does
 * @example
 * const { outcomes, complete } = automationOutcomes(rules, raw, { format: 'asff', now: '2026-11-24T12:00:00Z' });
 * const isTold = complete && outcomes.every(({ finding }) => pattern.matches(eventOf(finding)));
 */
export function automationOutcomes(
  rules: readonly object[],
  raw: object,
  options: AutomationOptions,
): AutomationOutcomes {
  return compileAutomationRules(rules, options).outcomes(raw, options);
}
