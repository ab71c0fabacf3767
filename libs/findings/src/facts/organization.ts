import { listOf } from '../triage/members.js';
import type { TagCriterion } from '../triage/policy.js';
import { textsFact, type TextFact } from './fact.js';
import { aPath } from './paths.js';
import { tagCriteria, wantedTags } from './tag-criteria.js';

export const ou = textsFact(
  listOf(aPath, 100, 1),
  ({ finding }, directory) => directory.get(finding.accountId)?.units,
);

export const accountTag: TextFact<readonly TagCriterion[]> = {
  check: tagCriteria,
  wanted: wantedTags,
  found: ({ finding }, directory) => directory.get(finding.accountId)?.tags,
};
