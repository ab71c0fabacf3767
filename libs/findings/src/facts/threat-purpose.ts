import { refuse } from '../policy-fault.js';
import { listOf } from '../triage/members.js';
import { textsFact } from './fact.js';
import { guardDutyTypesOf } from './guardduty-types.js';

export const threatPurpose = textsFact(
  listOf(
    (value, place) => {
      if (typeof value !== 'string' || !/^[A-Z][A-Za-z]{1,63}$/.test(value)) {
        refuse(place, value, "one of GuardDuty's threat purposes, such as CryptoCurrency");
      }
    },
    100,
    1,
  ),
  ({ finding }) => {
    const types = guardDutyTypesOf(finding);
    return types.length === 0 ? undefined : types.map((type) => type.slice(0, type.indexOf(':')));
  },
);
