import { refuse } from '../policy-fault.js';
import { listOf } from '../triage/members.js';
import { known, textsFact } from './fact.js';

export const product = textsFact(
  listOf(
    (value, place) => {
      if (typeof value !== 'string' || !/^[^\s/]{1,128}\/[^\s/]{1,128}$/.test(value)) {
        refuse(place, value, 'company/product, such as aws/guardduty');
      }
    },
    100,
    1,
  ),
  ({ finding }) => known(finding.product),
);
