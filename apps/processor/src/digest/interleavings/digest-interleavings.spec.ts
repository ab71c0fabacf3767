import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMALL_DIGESTS } from './digest-budgets.js';
import { exploreDigest } from './digest-explore.js';
import { DIGEST_PROMISE } from './digest-promise.js';

const transitions = new Set<string>();
const headTransitions = new Set<string>();

it.each(Object.entries(SMALL_DIGESTS))(
  '%s: the promise holds in every order',
  async (_, budget) => {
    const explored = await exploreDigest(budget, DIGEST_PROMISE);
    expect(explored.broken).toEqual([]);
    expect([explored.points > 10, explored.ends > 0]).toEqual([true, true]);
    for (const one of explored.transitions) transitions.add(one);
    for (const one of explored.headTransitions) headTransitions.add(one);
  },
  300_000,
);

/** The rows of a table of the page, without what they mean. */
function rowsOfPage(title: string, columns: number): readonly string[] {
  const page = readFileSync(join(__dirname, '../../../../../docs/reliability.md'), 'utf8');
  const from = page.indexOf(title);
  const [, , ...rows] = page.slice(from, page.indexOf('\n\n', from)).split('\n');
  return rows
    .map((row) =>
      row
        .split('|')
        .slice(1, 1 + columns)
        .map((cell) => cell.trim())
        .join(' | '),
    )
    .sort();
}

it('docs/reliability.md has every change of a gathered row and of a digest that was seen, and no other', () => {
  expect(rowsOfPage('| from | to | notice |', 3)).toEqual([...transitions].sort());
  expect(rowsOfPage('| digest from |', 2)).toEqual([...headTransitions].sort());
});

// Each of these is a planted fault: without them nothing would show that a broken promise is found.
it.each([
  ['marked before it is told', 'nothing happens', 'marked before anybody was told'],
  ['no due-message', 'nothing happens', 'nobody was told'],
  ['never sealed', 'a worker dies at any step', 'nobody was told'],
] as const)(
  'finds what is wrong with %s when %s',
  async (fault, budget, rule) => {
    const { broken } = await exploreDigest(SMALL_DIGESTS[budget] ?? fail(budget), DIGEST_PROMISE, fault);
    expect(broken.map((one) => one.rule)).toContain(rule);
  },
  300_000,
);

function fail(name: string): never {
  throw new Error(`there is no budget ${name}`);
}
