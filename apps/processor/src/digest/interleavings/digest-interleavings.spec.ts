import { appendFileSync } from 'node:fs';
import { SMALL_DIGESTS } from './digest-budgets.js';
import { exploreDigest } from './digest-explore.js';
import { DIGEST_PROMISE } from './digest-promise.js';

it.each(Object.entries(SMALL_DIGESTS))(
  '%s: the promise holds in every order',
  async (name, budget) => {
    const explored = await exploreDigest(budget, DIGEST_PROMISE);
    appendFileSync('/tmp/w-storm.enum', JSON.stringify([name, explored.points, explored.ends, explored.transitions, explored.headTransitions, explored.broken.slice(0, 1)]) + '\n');
    
    expect(explored.broken.slice(0, 2)).toEqual([]);
    expect([explored.points > 10, explored.ends > 0]).toEqual([true, true]);
  },
  300_000,
);
