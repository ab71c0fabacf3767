import type { PolicyRule, TriagePolicy } from '../triage/policy.js';
import { RECIPE_TABLE, type RecipeRow } from './recipe-table.js';

/**
 * The triage policy of the recipe: one rule a severity, nothing else.
 *
 * | severity | priority | respond within | response |
 * |---|---|---|---|
 * | CRITICAL | P1 | 15 minutes | immediate_response |
 * | HIGH | P2 | 60 minutes | escalated_response |
 * | MEDIUM | P3 | 240 minutes | standard_response |
 * | LOW | P4 | 1440 minutes | low_priority_response |
 * | INFORMATIONAL | P5 | 2880 minutes | low_priority_response |
 * | unknown | P4 | 1440 minutes | low_priority_response |
 *
 * @example const verdict = triage(finding, compilePolicy(recipePolicy), { now: '2026-11-24T12:00:00Z' });
 */
export const recipePolicy: TriagePolicy = {
  schema: 'tocsin.policy/1',
  title: 'The severity table of the recipe',
  rules: RECIPE_TABLE.map(ruleOf),
  fallbackOwner: {
    team: 'security-team',
    channel: '#security-incidents',
    project: 'SEC',
    service: 'security-team',
  },
};

function ruleOf({ severity, priority, slaMinutes, response }: RecipeRow): PolicyRule {
  return {
    id: `severity-${severity.toLowerCase()}`,
    title: severity === 'UNKNOWN' ? `Unknown severity is ${priority}` : `${severity} is ${priority}`,
    when: { facts: { severity: [severity] } },
    then: { priority, slaMinutes, response },
  };
}
