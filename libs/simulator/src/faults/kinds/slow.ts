import type { Kind } from './kind.js';

/** It happens, later than usual. */
export const slow: Kind = {
  name: 'slow',
  effect: 'done',
  canHit: () => true,
  async onCall({ pause, effect }) {
    await pause();
    return effect();
  },
  delivery: 'late',
  deletion: 'late',
};
