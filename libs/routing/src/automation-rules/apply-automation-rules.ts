import type { AutomationOptions, AutomationResult } from './automation-result.js';
import { compileAutomationRules } from './compile-automation-rules.js';

/**
 * What Security Hub's automation rules make of a finding, before EventBridge sees it. Rules run by RuleOrder; DISABLED
 * ones are left out; a later rule wins on a field. Rules of one order run by their UpdatedAt, earlier first, where each of
 * them has one (a template has none); else by position.
 *
 * With `format: 'asff'` they are rules of Security Hub CSPM: one with IsTerminal that matches is the last, and `Severity`
 * Label and Normalized follow one another. With `'ocsf'` they are rules of the new Security Hub: they write `severity_id`
 * with `severity`, `status_id` with `status`, and `comment`, or open a ticket, which writes nothing. Their criteria are
 * documented to see what the provider supplied: give the finding as the provider sent it.
 *
 * Not documented by AWS, and therefore decided here; `automationOutcomes` gives what else is possible of the first five:
 * - a rule whose criteria are `not applicable` (a negative filter on a member that the finding lacks) does not match;
 * - a negative filter over several values does not match when one of them is excluded;
 * - criteria over members of one list may be met by several of its entries;
 * - in CSPM criteria see the finding as it was given, not what an earlier rule wrote;
 * - UserDefinedFields are replaced, not merged;
 * - `Types` and `RelatedFindings` are replaced, not merged;
 * - rules of the new Security Hub that have one order run as those of CSPM do.
 *
 * Sources: Security Hub user guide, "Understanding automation rules in Security Hub CSPM", "Automation rules in Security
 * Hub"; API reference, types AutomationRulesConfig, AutomationRulesFindingFilters, AutomationRulesFindingFieldsUpdate and
 * AutomationRulesFindingFieldsUpdateV2.
 *
 * @param rules - see `AutomationRule` and `AutomationRuleV2`; unknown objects are checked
 * @param raw - the ASFF or OCSF object as Security Hub receives it
 * @throws AutomationRuleError for a rule that AWS would refuse (such as `Criteria.Workflow`), naming rule and field
 * @example
 * const { finding, applied } = applyAutomationRules(rules, raw, { format: 'asff', now: '2026-11-24T12:00:00Z' });
 * compileEventPattern(pattern).matches({ source: 'aws.securityhub', detail: { findings: [finding] } });
 */
export function applyAutomationRules(
  rules: readonly object[],
  raw: object,
  options: AutomationOptions,
): AutomationResult {
  return compileAutomationRules(rules, options).apply(raw, options);
}
