import { THREAT_SCORE } from '../enrichment/threat-fields.js';
import type { Rules } from './explore.js';
import { WORDS, isMarked, type World } from './world.js';

/**
 * The promise of docs/architecture.md, for one finding that people must be told of: at least once, marked only after it was told,
 * nothing stuck; what the enricher answers is told and stays on the finding; a repeat has the same event and revision, and there is none without a crash.
 */
export const PROMISE: Rules = {
  always: ({ markedTooEarly, published, left }, budget) => [
    ...(markedTooEarly ? ['marked before anybody was told'] : []),
    ...(published.length - new Set(published).size > budget.crashes - left.crashes
      ? ['repeated without a crash']
      : []),
  ],
  atEnd: (world, budget) => {
    const { published, workflow, ledger, left } = world;
    const closed = left.closes < budget.closes;
    const answered = left.answers < budget.answers;
    const told = [...new Set(published)];
    const events = told.map((notice) => notice.replace(/ \d+$/, ''));
    // Closed before its answer came, nobody needs to be told of the answer; nor do its words have to be written.
    const wanted = ['opened', ...(answered && !closed ? ['enriched'] : []), ...(closed ? ['resolved'] : [])];
    const allowed = [...wanted, ...(answered ? ['enriched'] : [])];
    const [row] = ledger.values();
    const rests = closed ? 'closed' : 'marked';
    return [
      ...wanted.filter((event) => !events.includes(event)).map((event) => `nobody was told: ${event}`),
      ...events.filter((event) => !allowed.includes(event)).map((event) => `told, and should not: ${event}`),
      ...(events.length === new Set(events).size ? [] : [`one thing told as two: ${told.join(', ')}`]),
      ...(isMarked(world) && workflow === (closed ? 'RESOLVED' : 'NOTIFIED')
        ? []
        : ['the finding is not marked']),
      ...(answered && !closed && !hasWords(world) ? ['the finding lacks the words of the enricher'] : []),
      ...(row?.state === rests ? [] : [`the ledger says ${row?.state ?? 'nothing'}`]),
    ];
  },
};

function hasWords({ fields, note }: World): boolean {
  return fields[THREAT_SCORE] !== undefined && note?.endsWith(WORDS) === true;
}
