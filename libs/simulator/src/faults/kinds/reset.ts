import type { Kind } from './kind.js';

/** The connection is cut before anything happened. The caller sees ECONNRESET. */
export const reset: Kind = {
  name: 'reset',
  effect: 'nothing',
  canHit: () => true,
  onCall: async () => 'dropped',
  delivery: 'late',
  deletion: 'not',
};
