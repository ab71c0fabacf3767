import type { Kind } from './kind.js';

/** The service refuses because it is asked too often. */
export const throttle: Kind = {
  name: 'throttle',
  effect: 'nothing',
  canHit: () => true,
  onCall: async ({ refuse, throttled }) => refuse(throttled),
  delivery: 'late',
  deletion: 'not',
};
