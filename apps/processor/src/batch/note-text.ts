import { fitText } from '@tocsin/findings';
import type { ClaimedItem } from './item.js';

/** How every text of ours begins: a finding of the new Security Hub does not say who wrote its comment. */
export const OURS = 'Incident response started: ';

/** Source: AWS Security Hub API reference, NoteUpdate and BatchUpdateFindingsV2: a note or a comment has at most 512 characters. */
const MOST_CHARACTERS = 512;

/** What the note or the comment of a told finding says: what was started, and what the enricher said in this episode. */
export function noteText({ verdict, row }: Pick<ClaimedItem, 'verdict' | 'row'>): string {
  const { response, priority, slaMinutes } = verdict;
  const started = `${OURS}${response} (${priority}, answer within ${slaMinutes} minutes).`;
  return row.enriched === undefined
    ? started
    : fitText(`${started} ${row.enriched.sentence}`, MOST_CHARACTERS).text;
}
