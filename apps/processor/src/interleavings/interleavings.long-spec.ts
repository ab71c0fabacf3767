import { LARGE } from './budgets.js';
import { explore } from './explore.js';
import { PROMISE } from './promise.js';

it.each(Object.entries(LARGE))(
  '%s: the promise holds in every order',
  async (name, budget) => {
    const { points, ends, broken } = await explore(budget, PROMISE);
    console.log(`${name}: ${points} points, ${ends} ends`);
    expect(broken).toEqual([]);
    expect(ends).toBeGreaterThan(0);
  },
  1_200_000,
);
