import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMALL, SMALL_ANSWERED } from './budgets.js';
import { explore } from './explore.js';
import { PROMISE } from './promise.js';
import { undisturbed } from './run.js';

const transitions = new Set<string>();

it.each(Object.entries(SMALL))(
  '%s: the promise holds in every order',
  async (_, budget) => {
    const { points, ends, broken, transitions: seen } = await explore(budget, PROMISE);
    expect(broken).toEqual([]);
    expect([points > 10, ends > 0]).toEqual([true, true]);
    for (const one of seen) transitions.add(one);
  },
  120_000,
);

it.each(Object.entries(SMALL_ANSWERED))(
  'told and marked, then %s: the promise holds in every order',
  async (_, { waiting, budget }) => {
    const told = [...(await undisturbed(budget)), ...waiting];
    const { points, ends, broken, transitions: seen } = await explore(budget, PROMISE, 'none', told);
    expect(broken).toEqual([]);
    expect([points > 10, ends > 0]).toEqual([true, true]);
    for (const one of seen) transitions.add(one);
  },
  120_000,
);

/** `| before | after | notice | what it means |` of the page. */
function rowsOfPage(): readonly string[] {
  const page = readFileSync(join(__dirname, '../../../../docs/reliability.md'), 'utf8');
  const table = page.slice(page.indexOf('| before |'));
  return [...table.matchAll(/^\| (none|[a-z]+) +\| ([a-z]+) +\| ([a-z]+) +\|/gm)]
    .map(([, before, after, event]) => `${before} | ${after} | ${event}`)
    .filter((row) => !row.startsWith('before'))
    .sort();
}

it('docs/reliability.md has every change of a row that was seen, and no other', () => {
  expect(rowsOfPage()).toEqual([...transitions].sort());
});

// Each of these is a planted fault: without them nothing would show that a broken promise is found.
it.each([
  ['no ledger', 'the message comes twice', 'repeated without a crash'],
  ['mark first', 'nothing happens', 'marked before anybody was told'],
  ['no redelivery', 'a worker dies at any step', 'stuck'],
] as const)('finds what is wrong with %s when %s', async (fault, budget, rule) => {
  const { broken } = await explore(SMALL[budget] ?? fail(budget), PROMISE, fault);
  expect(broken.map((one) => one.rule)).toContain(rule);
});

function fail(name: string): never {
  throw new Error(`there is no budget ${name}`);
}
