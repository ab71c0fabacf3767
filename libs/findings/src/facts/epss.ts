import type { NumberFilter } from '../criteria/criteria.js';
import { refuse, refused } from '../policy-fault.js';
import { checkObject, type Check } from '../triage/members.js';
import type { JudgedFact } from './fact.js';
import { highestEpssIn } from './vulnerabilities.js';

const aScore: Check = (value, place) => {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) refuse(place, value, 'a number from 0 to 1');
};
const BOUNDS = { Eq: aScore, Gte: aScore, Lte: aScore, Gt: aScore, Lt: aScore };

/** All bounds hold. */
export const epss: JudgedFact<NumberFilter> = {
  check: (value, place) => {
    const given = checkObject(value, place, BOUNDS);
    if (Object.values(given).every((bound) => bound === undefined)) {
      throw refused(place, 'no bound', `at least one of ${Object.keys(BOUNDS).join(', ')}`);
    }
  },
  judge:
    ({ Eq, Gte = 0, Lte = 1, Gt = -1, Lt = 2 }) =>
    ({ finding }) => {
      const score = highestEpssIn(finding);
      if (score === undefined) return 'not applicable';
      const holds =
        (Eq === undefined || score === Eq) && score >= Gte && score <= Lte && score > Gt && score < Lt;
      return holds ? 'match' : 'no match';
    },
};
