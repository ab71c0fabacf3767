import type { Kind } from './kind.js';

/** The service answers that it failed itself, with 500. Nothing happened. */
export const serverError: Kind = {
  name: 'server-error',
  effect: 'nothing',
  canHit: () => true,
  onCall: async ({ refuse, serverError: answer }) => refuse(answer),
  delivery: 'late',
  deletion: 'not',
};
