import { listOf, oneOf } from '../triage/members.js';
import type { FindingClass } from '../triage/verdict.js';
import { textsFact } from './fact.js';

const CLASSES: readonly FindingClass[] = ['threat', 'posture', 'vulnerability', 'data', 'exposure'];

export const findingClass = textsFact(listOf(oneOf(CLASSES), CLASSES.length, 1), (subject) => [
  subject.class,
]);
