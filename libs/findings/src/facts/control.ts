import { listOf, textUpTo } from '../triage/members.js';
import { known, textsFact } from './fact.js';

export const control = textsFact(listOf(textUpTo(128), 1000, 1), ({ finding }) => known(finding.controlId));
