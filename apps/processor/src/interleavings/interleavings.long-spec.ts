import { LARGE, LARGE_ANSWERED } from './budgets.js';
import { explore } from './explore.js';
import { PROMISE } from './promise.js';
import { undisturbed } from './run.js';

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

it.each(Object.entries(LARGE_ANSWERED))(
  'told and marked, then %s: the promise holds in every order',
  async (name, { waiting, budget }) => {
    const told = [...(await undisturbed(budget)), ...waiting];
    const { points, ends, broken } = await explore(budget, PROMISE, 'none', told);
    console.log(`told, then ${name}: ${points} points, ${ends} ends`);
    expect(broken).toEqual([]);
    expect(ends).toBeGreaterThan(0);
  },
  1_200_000,
);
