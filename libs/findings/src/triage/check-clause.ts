import { checkFacts } from '../facts/check-facts.js';
import { refused, type Place } from '../policy-fault.js';
import { anyObject, checkObject, listOf } from './members.js';

const MOST_CLAUSES = 100;
const PARTS = { asff: anyObject, ocsf: anyObject, facts: checkFacts };

/** Checks the clauses of a rule but what is inside `asff` and `ocsf`: compiling checks that. */
export function checkWhen(when: unknown, place: Place): void {
  if (Array.isArray(when)) listOf(checkClause, MOST_CLAUSES, 1)(when, place);
  else checkClause(when, place);
}

function checkClause(clause: unknown, place: Place): void {
  const parts = checkObject(clause, place, PARTS);
  if (Object.values(parts).every((part) => part === undefined)) {
    throw refused(place, 'an empty clause', 'asff, ocsf, facts or several', 'it would match every finding');
  }
}
