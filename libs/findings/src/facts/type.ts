import { listOf } from '../triage/members.js';
import { textsFact } from './fact.js';
import { aPath, pathsDownTo } from './paths.js';

export const type = textsFact(listOf(aPath, 100, 1), ({ finding: { types } }) =>
  types.length === 0 ? undefined : types.flatMap(pathsDownTo),
);
