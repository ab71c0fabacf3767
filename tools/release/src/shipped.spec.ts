import { differences, shippedBy } from './shipped.js';

const tarball = (files: Readonly<Record<string, string>>) => ({
  paths: Object.keys(files),
  read: (path: string) => files[path] ?? '',
});
const BASE = { 'package.json': '{"version":"1.0.0"}', 'dist/index.js': 'a' };

// Planted faults seen red: the version counted; source maps counted; package.json not counted.
it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['another version', { 'package.json': '{"version":"1.0.1"}' }, []],
  [
    'another range of a package of ours',
    { 'package.json': '{"dependencies":{"@tocsin/findings":"^2.0.0"}}' },
    ['package.json'],
  ],
  ['another peer', { 'package.json': '{"peerDependencies":{"aws-cdk-lib":"^2.0.0"}}' }, ['package.json']],
  ['other code', { 'dist/index.js': 'b' }, ['dist/index.js']],
  ['one more file', { 'dist/lambda/index.js': 'b' }, ['dist/lambda/index.js']],
  ['texts, maps and sources', { 'README.md': 'b', 'dist/index.js.map': 'b', 'src/index.ts': 'b' }, []],
])('%s', (_, files, expected) => {
  expect(differences(shippedBy(tarball(BASE)), shippedBy(tarball({ ...BASE, ...files })))).toEqual(expected);
});

it('does not count the ranges of packages of this repository, which changesets raises', () => {
  const of = (range: string): string => `{"dependencies":{"@tocsin/findings":"${range}","zod":"^4.0.0"}}`;
  const shipped = (range: string) => shippedBy(tarball({ 'package.json': of(range) }));
  expect(differences(shipped('^1.0.0'), shipped('^2.0.0'))).toEqual([]);
});
