import { compilePolicy, type CompiledPolicy, type TriagePolicy } from '@tocsin/findings';
import {
  compileAutomationRules,
  type CompiledAutomationRules,
} from '../../automation-rules/compile-automation-rules.js';
import type { PlacedRule } from '../../deployment/deployment.js';
import { compileFilterPolicy, type CompiledFilterPolicy } from '../../filter-policy/compile-filter-policy.js';
import { compileEventPattern, type CompiledEventPattern } from '../../pattern/compile-event-pattern.js';
import { inOrder } from '../encode/automation-rules.js';

/** Each is compiled once for as long as it is used: many findings are sent through one deployment. */
export const patternOf: (pattern: unknown) => CompiledEventPattern = once(compileEventPattern);
export const filterOf: (policy: unknown) => CompiledFilterPolicy = once(compileFilterPolicy);
export const policyOf = once(compilePolicy) as (policy: TriagePolicy) => CompiledPolicy;
export const rulesOf = once((rules) =>
  compileAutomationRules(inOrder(rules as readonly PlacedRule[]).map(ruleOf)),
) as (rules: readonly PlacedRule[]) => CompiledAutomationRules;

export const rulesV2Of = once((rules) =>
  compileAutomationRules(inOrder(rules as readonly PlacedRule[]).map(ruleOf), { format: 'ocsf' }),
) as (rules: readonly PlacedRule[]) => CompiledAutomationRules;

function once<Given, Made>(make: (given: Given) => Made): (given: unknown) => Made {
  const made = new WeakMap<object, Made>();
  return (given) => {
    if (typeof given !== 'object' || given === null) return make(given as Given);
    const before = made.get(given);
    if (before !== undefined) return before;
    const now = make(given as Given);
    made.set(given, now);
    return now;
  };
}

/** Where a live export says when a rule was updated, that decides between rules of one order. */
function ruleOf({ rule, updatedAt }: PlacedRule): object {
  return updatedAt === undefined ? rule : { ...rule, UpdatedAt: updatedAt };
}
