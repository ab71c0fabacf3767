import { LARGE_DIGESTS } from './digest-budgets.js';
import { exploreDigest } from './digest-explore.js';
import { DIGEST_PROMISE } from './digest-promise.js';

it.each(Object.entries(LARGE_DIGESTS))(
  '%s: the promise holds in every order',
  async (name, budget) => {
    const { points, ends, broken } = await exploreDigest(budget, DIGEST_PROMISE);
    console.log(`${name}: ${points} points, ${ends} ends`);
    expect(broken).toEqual([]);
    expect(ends).toBeGreaterThan(0);
  },
  3_600_000,
);
