import { refuse } from '../policy-fault.js';
import { listOf } from '../triage/members.js';
import { textsFact } from './fact.js';
import { guardDutyTypesOf, MOST_TYPE_LENGTH } from './guardduty-types.js';

const MOST_CUTS = 8;

export const threatType = textsFact(
  listOf(
    (value, place) => {
      const fits =
        typeof value === 'string' &&
        value.length <= MOST_TYPE_LENGTH &&
        /^[A-Z][A-Za-z]+:[A-Z][A-Za-z0-9]*\/[A-Z][A-Za-z0-9&]*(?:[.!][A-Za-z0-9]+){0,7}$/.test(value);
      if (!fits) refuse(place, value, 'a type as GuardDuty spells it, such as Backdoor:EC2/C&CActivity');
    },
    100,
    1,
  ),
  ({ finding }) => {
    const types = guardDutyTypesOf(finding);
    return types.length === 0 ? undefined : types.flatMap(widen);
  },
);

/** A type and what it is a kind of: `Backdoor:EC2/C&CActivity.B!DNS`, `…C&CActivity.B`, `…C&CActivity`. */
function widen(type: string): readonly string[] {
  const types: string[] = [];
  for (const { index } of type.matchAll(/[.!]/g)) {
    types.push(type.slice(0, index));
    if (types.length === MOST_CUTS) return types;
  }
  types.push(type);
  return types;
}
