import { AutomationRuleError } from '../errors.js';
import { isRawObject, type RawObject } from '../raw-json.js';
import { showValue } from '../show-value.js';
import type {
  AppliedRule,
  AutomationFormat,
  AutomationOptions,
  AutomationOutcomes,
  AutomationResult,
} from './automation-result.js';
import { possibleOutcomes } from './possible-outcomes.js';
import { readRuleV2 } from './read-rule-v2.js';
import { readRule } from './read-rule.js';
import { appliedBy, inOrder, type ReadyRule } from './ready-rule.js';

/** Rules that Security Hub would take, in the order in which it applies them. */
export interface CompiledAutomationRules {
  /** See `applyAutomationRules`. */
  apply(raw: object, options: AutomationOptions): AutomationResult;
  /** See `automationOutcomes`. */
  outcomes(raw: object, options: AutomationOptions): AutomationOutcomes;
}

/** Sources: Security Hub user guide, "Automation rules" (CSPM: 100 an account; new Security Hub: 100 an account and Region). */
const MAX_RULES = 100;

/**
 * Checks automation rules once, to apply them to many findings; see `applyAutomationRules` and `automationOutcomes`.
 *
 * @param options - `format`: rules of Security Hub CSPM (`asff`, the default) or of the new Security Hub (`ocsf`)
 * @throws AutomationRuleError for the first rule that AWS would refuse, naming rule and field; for more than 100 rules
 * @example compileAutomationRules(rules).apply(raw, { format: 'asff', now })
 */
export function compileAutomationRules(
  rules: readonly object[],
  { format: compiledFor = 'asff' }: { readonly format?: AutomationFormat } = {},
): CompiledAutomationRules {
  if (!Array.isArray(rules))
    throw new AutomationRuleError('', '', `wants a list of rules, found ${showValue(rules)}`);
  if (rules.length > MAX_RULES) {
    throw new AutomationRuleError('', '', `an account has at most ${MAX_RULES} rules, found ${rules.length}`);
  }
  const read = readerFor(compiledFor);
  const ready = inOrder(rules.map((rule: unknown, at) => read(rule, at + 1)));
  const checked = (raw: object, { format }: AutomationOptions): RawObject => {
    readerFor(format);
    if (format !== compiledFor)
      throw new RangeError(`format is ${showValue(format)}; these rules were compiled for "${compiledFor}"`);
    if (!isRawObject(raw)) throw new TypeError(`a finding is an object, found ${showValue(raw)}`);
    return raw;
  };
  return {
    apply: (raw, options) => apply(ready, checked(raw, options), options),
    outcomes: (raw, options) => possibleOutcomes(ready, checked(raw, options), options),
  };
}

function readerFor(format: AutomationFormat): typeof readRule {
  if (format === 'asff') return readRule;
  if (format === 'ocsf') return readRuleV2;
  throw new RangeError(`format is ${showValue(format)}; allowed: "asff", "ocsf"`);
}

function apply(rules: readonly ReadyRule[], raw: RawObject, { now }: AutomationOptions): AutomationResult {
  let finding: RawObject = { ...raw };
  const applied: AppliedRule[] = [];
  for (const rule of rules) {
    if (rule.criteria.evaluate(raw, { now }) !== 'match') continue;
    finding = rule.write(finding, { now, mergeUserFields: false });
    applied.push(appliedBy(rule));
    if (rule.terminal) break;
  }
  return { finding, applied };
}
