import type { DigestRules } from './digest-explore.js';

/**
 * The promise, for a finding that is gathered: somebody is told of it, in one digest or, where it grew worse, on its own; it is
 * marked only after that; a repeat is the same notice, and there is none without a crash. Closed before it was told, it is
 * told to nobody.
 */
export const DIGEST_PROMISE: DigestRules = {
  always: ({ markedTooEarly, published, left }, budget) => [
    ...(markedTooEarly ? ['marked before anybody was told'] : []),
    ...(published.length - new Set(published).size > budget.crashes - left.crashes
      ? ['repeated without a crash']
      : []),
  ],
  atEnd: (world, budget) => {
    const { heads, ledger, left, marked, published, severity, workflow } = world;
    const isClosed = left.closes < budget.closes;
    const told = [...new Set(published)];
    const digests = told.filter((notice) => notice.startsWith('digest '));
    const own = told.filter((notice) => notice.startsWith('opened ') || notice.startsWith('raised '));
    const [row] = ledger.values();
    const isTold = severity === 'CRITICAL' ? own.length > 0 : digests.length > 0;
    return [
      ...(isTold || isClosed ? [] : ['nobody was told']),
      ...(digests.length > 1 ? ['told in two digests'] : []),
      ...(own.length > 1 ? ['told twice on its own'] : []),
      ...(own.length > 0 && severity !== 'CRITICAL' ? ['told on its own, and should not'] : []),
      ...(isTold && !isClosed && !(marked && workflow === 'NOTIFIED') ? ['the finding is not marked'] : []),
      ...(row?.state === 'marked' || (isClosed && row?.state === 'closed')
        ? []
        : [`the ledger says ${row?.state ?? 'nothing'}`]),
      ...[...heads.values()].flatMap(({ state }) => (state === 'closed' ? [] : [`a digest is ${state}`])),
    ];
  },
};
