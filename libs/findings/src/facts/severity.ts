import { SEVERITY_LABELS } from '../severity.js';
import { listOf, oneOf } from '../triage/members.js';
import { textsFact } from './fact.js';

const LABELS = [...SEVERITY_LABELS, 'UNKNOWN'];

export const severity = textsFact(listOf(oneOf(LABELS), LABELS.length, 1), (subject) => [subject.severity]);
