import { aBoolean } from '../triage/members.js';
import { booleanFact } from './fact.js';
import { fixAvailableIn } from './vulnerabilities.js';

export const fixAvailable = booleanFact(aBoolean, ({ finding }) => fixAvailableIn(finding));
