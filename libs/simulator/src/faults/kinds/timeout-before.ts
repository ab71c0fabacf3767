import type { Kind } from './kind.js';

/** The request never reaches the service: no answer comes, and nothing happened. */
export const timeoutBefore: Kind = {
  name: 'timeout-before',
  effect: 'nothing',
  canHit: () => true,
  async onCall({ hold }) {
    await hold();
    return 'dropped';
  },
  delivery: 'late',
  deletion: 'not',
};
