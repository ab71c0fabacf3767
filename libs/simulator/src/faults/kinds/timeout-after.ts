import type { Kind } from './kind.js';

/** The answer never reaches the caller: it does not know that it happened. */
export const timeoutAfter: Kind = {
  name: 'timeout-after',
  effect: 'done',
  canHit: () => true,
  async onCall({ effect, hold }) {
    await effect();
    await hold();
    return 'dropped';
  },
  delivery: 'twice',
  deletion: 'done',
};
