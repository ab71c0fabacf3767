import { partialAnswers } from '../partial-answers.js';
import type { Kind } from './kind.js';

/** A batch call answers that some of its entries failed, for a reason that passes. The others are done. */
export const partial: Kind = {
  name: 'partial',
  effect: 'part',
  canHit: ({ service, operation, form }) =>
    form === 'deletion' || partialAnswers[`${service}:${operation}`] !== undefined,
  async onCall({ service, operation, input, effect, fails }) {
    const answers = partialAnswers[`${service}:${operation}`];
    if (answers === undefined) return effect();
    return answers(input, fails, effect);
  },
  deletion: 'part',
};
