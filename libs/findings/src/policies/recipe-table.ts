import type { SeverityLabel } from '../severity.js';
import type { Priority, ResponseAction } from '../triage/verdict.js';

/** One row of the recipe's table: from a severity to a response. */
export interface RecipeRow {
  readonly severity: SeverityLabel | 'UNKNOWN';
  readonly priority: Priority;
  readonly slaMinutes: number;
  readonly response: ResponseAction;
}

/** What holds where no rule speaks, and for a severity that nobody knows. */
export const UNKNOWN_ROW: RecipeRow = {
  severity: 'UNKNOWN',
  priority: 'P4',
  slaMinutes: 1440,
  response: 'low_priority_response',
};

/** The recipe's table, most urgent first. */
export const RECIPE_TABLE: readonly RecipeRow[] = [
  { severity: 'CRITICAL', priority: 'P1', slaMinutes: 15, response: 'immediate_response' },
  { severity: 'HIGH', priority: 'P2', slaMinutes: 60, response: 'escalated_response' },
  { severity: 'MEDIUM', priority: 'P3', slaMinutes: 240, response: 'standard_response' },
  { severity: 'LOW', priority: 'P4', slaMinutes: 1440, response: 'low_priority_response' },
  { severity: 'INFORMATIONAL', priority: 'P5', slaMinutes: 2880, response: 'low_priority_response' },
  UNKNOWN_ROW,
];
