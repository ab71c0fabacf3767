import { RECIPE_TABLE, UNKNOWN_ROW, type RecipeRow } from '../policies/recipe-table.js';
import type { SeverityLabel } from '../severity.js';
import { RESPONSE_ACTIONS, type Priority, type ResponseAction } from './verdict.js';

/** The part of a verdict that an escalation moves. */
export interface Urgency {
  readonly priority: Priority;
  readonly response: ResponseAction;
  readonly slaMinutes: number;
}

/**
 * What a custom action makes of a finding: HIGH and CRITICAL become P1, everything else P2, with the response and the
 * time of that priority in the recipe's table. Nothing becomes less urgent than it was.
 */
export function escalate(severity: SeverityLabel | 'UNKNOWN', before: Urgency): Urgency {
  const row = rowOf(severity === 'HIGH' || severity === 'CRITICAL' ? 'P1' : 'P2');
  if (before.priority < row.priority) return before;
  return {
    priority: row.priority,
    response:
      RESPONSE_ACTIONS.indexOf(before.response) < RESPONSE_ACTIONS.indexOf(row.response)
        ? before.response
        : row.response,
    slaMinutes: Math.min(before.slaMinutes, row.slaMinutes),
  };
}

function rowOf(priority: Priority): RecipeRow {
  return RECIPE_TABLE.find((row) => row.priority === priority) ?? UNKNOWN_ROW;
}
