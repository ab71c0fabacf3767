import type { Kind } from './kind.js';

/** It happens after one that came after it. */
export const reorder: Kind = {
  name: 'reorder',
  effect: 'done',
  canHit: () => true,
  async onCall({ behind, effect }) {
    await behind();
    return effect();
  },
  delivery: 'behind',
  deletion: 'behind',
};
