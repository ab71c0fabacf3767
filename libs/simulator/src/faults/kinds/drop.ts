import type { Kind } from './kind.js';

/** A delivery of EventBridge that nobody ever hears of again. AWS promises that there is none: a plan must name it. */
export const drop: Kind = {
  name: 'drop',
  effect: 'nothing',
  isNamedOnly: true,
  canHit: ({ form, service }) => form === 'delivery' && service === 'events',
  async onCall() {
    throw new Error('no call is dropped');
  },
  delivery: 'never',
};
