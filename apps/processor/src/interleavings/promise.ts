import type { Rules } from './explore.js';

/**
 * The promise of docs/architecture.md, for one finding that people must be told of: at least once, marked only after it was told,
 * nothing stuck; a repeat has the same event and revision, and there is none without a crash.
 */
export const PROMISE: Rules = {
  always: ({ markedTooEarly, published, left }, budget) => [
    ...(markedTooEarly ? ['marked before anybody was told'] : []),
    ...(published.length - new Set(published).size > budget.crashes - left.crashes
      ? ['repeated without a crash']
      : []),
  ],
  atEnd: (world, budget) => {
    const { published, marked, workflow, ledger, left } = world;
    const closed = left.closes < budget.closes;
    const told = new Set(published);
    const wanted = closed ? ['opened 1', 'resolved 2'] : ['opened 1'];
    const [row] = ledger.values();
    return [
      ...wanted.filter((notice) => !told.has(notice)).map((notice) => `nobody was told: ${notice}`),
      ...[...told]
        .filter((notice) => !wanted.includes(notice))
        .map((notice) => `told, and should not: ${notice}`),
      ...(marked && workflow === (closed ? 'RESOLVED' : 'NOTIFIED') ? [] : ['the finding is not marked']),
      ...(row?.state === (closed ? 'closed' : 'marked')
        ? []
        : [`the ledger says ${row?.state ?? 'nothing'}`]),
    ];
  },
};
