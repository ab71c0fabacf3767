import { listOf, textUpTo } from '../triage/members.js';
import { known, textsFact } from './fact.js';

export const owner = textsFact(listOf(textUpTo(128), 100, 1), (subject) => known(subject.owner?.team));
