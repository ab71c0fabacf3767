import { sizeProblems } from './sizes.js';

// Planted faults seen red: what is smaller let through; what has no budget let through.
it.each<[string, Readonly<Record<string, number>> | undefined, readonly RegExp[]]>([
  ['its budget', { '.': 100 }, []],
  [
    'one byte less in the budget',
    { '.': 99 },
    [/^\. has 100 bytes, and tools\/release\/sizes\.json says 99/],
  ],
  ['one byte more in the budget', { '.': 101 }, [/has 100 bytes, .* says 101/]],
  ['an entry that is gone', { '.': 100, './x': 5 }, [/^\.\/x has no bytes/]],
  ['no budget', undefined, [/says nothing/]],
])('%s', (_, budget, expected) => {
  const problems = sizeProblems(budget, { '.': 100 });
  expect(problems).toHaveLength(expected.length);
  for (const [index, problem] of expected.entries()) expect(problems[index]).toMatch(problem);
});
