import { aBoolean } from '../triage/members.js';
import { booleanFact } from './fact.js';

export const sample = booleanFact(aBoolean, ({ finding }) => finding.sample);
