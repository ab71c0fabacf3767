import type { Kind } from './kind.js';

/** The process that calls is killed (SIGKILL) once its call had its effect, before it gets the answer. */
export const killAfter: Kind = {
  name: 'kill-after',
  effect: 'done',
  canHit: ({ form }) => form !== 'delivery',
  async onCall({ effect, kill }) {
    await effect();
    kill();
    return 'dropped';
  },
  deletion: 'done, killed',
};
