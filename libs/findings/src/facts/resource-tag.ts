import type { TagCriterion } from '../triage/policy.js';
import type { TextFact } from './fact.js';
import { tagCriteria, tagTexts, wantedTags } from './tag-criteria.js';

/** A finding none of whose resources shows a tag: whether they have some is not known. */
export const resourceTag: TextFact<readonly TagCriterion[]> = {
  check: tagCriteria,
  wanted: wantedTags,
  found: ({ finding }) => {
    const texts = finding.resources.flatMap(({ tags }) => tagTexts(tags));
    return texts.length === 0 ? undefined : texts;
  },
};
