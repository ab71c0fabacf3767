import { refuse } from '../policy-fault.js';
import { listOf, textUpTo, type Check } from '../triage/members.js';
import { known, textsFact } from './fact.js';

export const anAccountId: Check = (value, place) => {
  if (typeof value !== 'string' || !/^\d{12}$/.test(value)) refuse(place, value, 'a text of 12 digits');
};

export const account = textsFact(listOf(anAccountId, 1000, 1), ({ finding }) => [finding.accountId]);

export const region = textsFact(listOf(textUpTo(32), 100, 1), ({ finding }) => known(finding.region));
