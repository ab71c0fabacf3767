import type { Kind } from './kind.js';

/** It happens twice, as when something on the way sends it again. The answer is that to the second. */
export const duplicate: Kind = {
  name: 'duplicate',
  effect: 'twice',
  canHit: () => true,
  async onCall({ effect }) {
    await effect();
    return effect();
  },
  delivery: 'twice',
  // Source: Amazon SQS developer guide, "At-least-once delivery": a copy may come again although it was deleted.
  deletion: 'again',
};
