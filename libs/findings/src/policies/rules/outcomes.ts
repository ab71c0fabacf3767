import type { PolicyOutcome } from '../../triage/policy.js';
import type { Priority } from '../../triage/verdict.js';
import { RECIPE_TABLE } from '../recipe-table.js';

/** A person is woken and answers within 15 minutes. */
export const PAGE_NOW = outcome('P1', 'page');
/** A person is woken and answers within the hour. */
export const PAGE = outcome('P2', 'page');
/** A ticket of its own, answered within four hours. */
export const TICKET = outcome('P3', 'ticket');
/** A ticket of its own, answered within a day. */
export const TICKET_IN_A_DAY = outcome('P4', 'ticket');
/** A ticket of its own, answered within two days. */
export const TICKET_IN_TWO_DAYS = outcome('P5', 'ticket');
/** One ticket of the owner for many findings, answered within a day. */
export const GATHER = outcome('P4', 'gather');
/** One ticket of the owner for many findings, answered within two days. */
export const GATHER_IN_TWO_DAYS = outcome('P5', 'gather');
/** Left alone: nobody is told. */
export const LEAVE_ALONE = outcome('P5', 'none');

/** Minutes and response are those of the recipe's table for the priority. */
function outcome(priority: Priority, route: string): PolicyOutcome {
  const row = RECIPE_TABLE.find((one) => one.priority === priority);
  return Object.freeze({ response: row?.response, priority, slaMinutes: row?.slaMinutes, route });
}
