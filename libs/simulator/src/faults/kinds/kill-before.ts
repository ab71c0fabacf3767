import type { Kind } from './kind.js';

/** The process that calls is killed (SIGKILL) before its call has an effect. */
export const killBefore: Kind = {
  name: 'kill-before',
  effect: 'nothing',
  canHit: ({ form }) => form !== 'delivery',
  async onCall({ kill }) {
    kill();
    return 'dropped';
  },
  deletion: 'not, killed',
};
