import { listOf, oneOf } from '../triage/members.js';
import { FINDING_CLASSES } from '../triage/verdict.js';
import { textsFact } from './fact.js';

export const findingClass = textsFact(
  listOf(oneOf(FINDING_CLASSES), FINDING_CLASSES.length, 1),
  (subject) => [subject.class],
);
