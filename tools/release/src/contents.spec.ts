import { contentProblems, type Contents } from './contents.js';

const LIST: Contents = { always: ['LICENSE'], also: [/^dist\/chunk-\w+\.js$/], compiled: ['dist/esm'] };
const MADE = ['dist/esm/a.d.ts', 'dist/esm/a.d.ts.map', 'dist/esm/a.js', 'dist/esm/a.js.map'];
const ALL = ['LICENSE', 'dist/chunk-1.js', 'src/a.ts', 'src/ambient.d.ts', ...MADE];

// Planted faults seen red: unknown files let through; the outputs of a source not asked for; ambient types taken for a source.
it.each<[string, readonly string[], readonly string[]]>([
  ['what is listed', ALL, []],
  [
    'a file of tests',
    [...ALL, 'dist/esm/a.spec.js'],
    ['dist/esm/a.spec.js is packed, but tools/release/src/contents.ts does not list it'],
  ],
  [
    'what was built of a source that is gone',
    ALL.filter((path) => path !== 'src/a.ts'),
    MADE.map((path) => `${path} is packed, but tools/release/src/contents.ts does not list it`),
  ],
  ['no licence', ALL.slice(1), ['LICENSE is missing']],
  [
    'a source that was not built',
    ALL.filter((path) => path !== 'dist/esm/a.js'),
    ['dist/esm/a.js is missing'],
  ],
])('%s', (_, paths, expected) => {
  expect(contentProblems(paths, LIST)).toEqual(expected);
});
