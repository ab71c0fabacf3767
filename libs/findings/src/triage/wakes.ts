import type { Verdict } from './verdict.js';

/**
 * True when a verdict wakes a person: P1 or P2, and not suppressed. Everything else waits for working hours.
 *
 * @example wakes(triage(finding, policy, { now })) // true for a CRITICAL finding under recipePolicy
 */
export function wakes({ priority, suppressed }: Pick<Verdict, 'priority' | 'suppressed'>): boolean {
  return suppressed === undefined && (priority === 'P1' || priority === 'P2');
}
