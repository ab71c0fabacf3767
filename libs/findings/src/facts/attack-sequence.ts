import { objectOf } from '../raw-members.js';
import { aBoolean } from '../triage/members.js';
import { booleanFact } from './fact.js';
import { guardDutyTypesOf } from './guardduty-types.js';

/** Source: API type Detection, `Sequence`; GuardDuty User Guide, attack sequence finding types. */
export const attackSequence = booleanFact(
  aBoolean,
  ({ finding }) =>
    (finding.format === 'asff' && objectOf(objectOf(finding.raw, 'Detection'), 'Sequence') !== undefined) ||
    guardDutyTypesOf(finding).some((type) => type.startsWith('AttackSequence:')),
);
