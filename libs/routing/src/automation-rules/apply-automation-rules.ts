import { AutomationRuleError } from '../errors.js';
import { isRawObject } from '../raw-json.js';
import { showValue } from '../show-value.js';
import { readRule, type ReadRule } from './read-rule.js';
import { writeFields } from './write-fields.js';

/** How rules are applied. */
export interface AutomationOptions {
  /** The format of the finding. The rules of the new Security Hub (OCSF) are not read yet. */
  readonly format: 'asff';
  /** ISO 8601: date criteria count back from it, and a note that is written carries it as UpdatedAt. */
  readonly now: string;
}

/** A rule that matched, and the fields it wrote (a later rule may have written them again). */
export interface AppliedRule {
  readonly rule: string;
  readonly fields: readonly string[];
}

/** The finding as Security Hub would hold it afterwards. */
export interface AutomationResult {
  /** A new raw ASFF object; parts that no rule wrote are shared with the one given, which is untouched. */
  readonly finding: Readonly<Record<string, unknown>>;
  /** In the order of application. */
  readonly applied: readonly AppliedRule[];
}

/** Rules that Security Hub would take, in the order in which it applies them. */
export interface CompiledAutomationRules {
  apply(raw: object, options: AutomationOptions): AutomationResult;
}

const MAX_RULES = 100;

/**
 * Checks automation rules of Security Hub CSPM once, to apply them to many findings; see {@link applyAutomationRules}.
 *
 * @throws AutomationRuleError for the first rule that AWS would refuse, naming rule and field; for more than 100 rules
 * @example compileAutomationRules(rules).apply(raw, { format: 'asff', now })
 */
export function compileAutomationRules(rules: readonly object[]): CompiledAutomationRules {
  if (!Array.isArray(rules))
    throw new AutomationRuleError('', '', `wants a list of rules, found ${showValue(rules)}`);
  if (rules.length > MAX_RULES) {
    throw new AutomationRuleError('', '', `an account has at most ${MAX_RULES} rules, found ${rules.length}`);
  }
  const read = rules.map((rule: unknown, at) => readRule(rule, at + 1));
  const enabled = read.filter((rule) => rule.enabled).sort((one, other) => one.order - other.order);
  return { apply: (raw, options) => apply(enabled, raw, options) };
}

/**
 * What Security Hub's automation rules make of a finding, before EventBridge sees it. Rules run by RuleOrder, ties by
 * their position in the list (AWS: by UpdatedAt, which a template does not have); DISABLED ones are left out; a rule with
 * IsTerminal that matches is the last. A later rule wins on a field. `Severity` Label and Normalized follow one another.
 *
 * Not documented by AWS, and therefore decided here:
 * - a rule whose criteria are `not applicable` (a negative filter on a member that the finding lacks) does not match;
 * - criteria see the finding as it was given, not what an earlier rule wrote (documented for the new Security Hub only);
 * - `UserDefinedFields`, `Types` and `RelatedFindings` are replaced as a whole, not merged.
 *
 * Sources: Security Hub user guide, "Understanding automation rules in Security Hub CSPM"; API reference, types
 * AutomationRulesConfig, AutomationRulesFindingFilters, AutomationRulesFindingFieldsUpdate.
 *
 * @param rules - see {@link AutomationRule}; unknown objects are checked
 * @param raw - the ASFF object as Security Hub holds it
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
  return compileAutomationRules(rules).apply(raw, options);
}

function apply(
  rules: readonly ReadRule[],
  raw: object,
  { format, now }: AutomationOptions,
): AutomationResult {
  if (format !== 'asff') throw new RangeError(`format is ${showValue(format)}; only "asff" is read`);
  if (!isRawObject(raw)) throw new TypeError(`a finding is an object, found ${showValue(raw)}`);
  let finding: AutomationResult['finding'] = { ...raw };
  const applied: AppliedRule[] = [];
  for (const { name, criteria, update, terminal } of rules) {
    if (criteria.evaluate(raw, { now }) !== 'match') continue;
    finding = writeFields(finding, update, now);
    applied.push({ rule: name, fields: Object.keys(update) });
    if (terminal) break;
  }
  return { finding, applied };
}
