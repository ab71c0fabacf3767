import type { PolicyClause } from '../../triage/policy.js';
import { asffConditions } from './asff-conditions.js';
import { implies, type Condition, type TextCondition } from './condition.js';
import { derivedConditions } from './derived-conditions.js';
import { factConditions } from './fact-conditions.js';
import { ocsfCondition } from './ocsf-conditions.js';

/** A clause as conditions that all must hold. */
export interface ClauseConditions {
  /** Those that are written in the clause. */
  readonly stated: readonly Condition[];
  /** What follows from them for facts. One without any test says that no value is left. */
  readonly derived: readonly TextCondition[];
}

export function conditionsOf({ asff, ocsf, facts }: PolicyClause): ClauseConditions {
  const stated = [
    ...(asff === undefined ? [] : asffConditions(asff)),
    ...(ocsf === undefined ? [] : [ocsfCondition(ocsf)]),
    ...(facts === undefined ? [] : factConditions(facts)),
  ];
  return { stated, derived: derivedConditions(stated) };
}

/** True when it is certain that every finding of which `narrow` holds is one of which `wide` holds. */
export function isWithinClause(narrow: ClauseConditions, wide: ClauseConditions): boolean {
  const follows = (condition: Condition) => (known: Condition) => implies(known, condition);
  return wide.stated.every(
    (condition) => narrow.stated.some(follows(condition)) || narrow.derived.some(follows(condition)),
  );
}
