import { changedPackages, problemsOf, unpublishable, type ReleaseState } from './changed-packages.js';
import type { Manifest, Package } from './workspace.js';

const at = (name: string, manifest: Partial<Manifest> = {}): Package => ({
  name,
  folder: `/nowhere/${name}`,
  manifest: { name, version: '1.0.0', ...manifest },
});

const PACKAGES = [
  at('@tocsin/findings'),
  at('@tocsin/messages', { dependencies: { '@tocsin/findings': '^1.0.0', zod: '^4.0.0' } }),
  at('@tocsin/processor', { private: true, dependencies: { '@tocsin/messages': '^1.0.0' } }),
  at('@tocsin/cdk', { nx: { implicitDependencies: ['@tocsin/processor'] } }),
];

const LAMBDA = 'dist/lambda/processor/index.js';
const was = (name: string): ReleaseState['record'] => ({
  [name]: { version: '1.0.0', files: { [LAMBDA]: 'a' } },
});

const state = (changes: Partial<ReleaseState>): ReleaseState => ({
  packages: PACKAGES,
  shipped: new Map([['@tocsin/cdk', { [LAMBDA]: 'b' }]]),
  record: was('@tocsin/cdk'),
  planned: new Set(),
  ...changes,
});

// Planted faults seen red: causes ignored; `planned` of the package itself ignored; an empty record taken for no change.
describe.each<[string, Partial<ReleaseState>, readonly string[] | undefined]>([
  ['a changed bundle that nobody wrote a changeset for', {}, []],
  [
    'one whose code comes from a package with a changeset',
    { planned: new Set(['@tocsin/findings']) },
    ['@tocsin/findings'],
  ],
  ['one with a changeset of its own', { planned: new Set(['@tocsin/cdk']) }, undefined],
  ['one that did not change', { shipped: new Map([['@tocsin/cdk', { [LAMBDA]: 'a' }]]) }, undefined],
  ['a file that is gone', { shipped: new Map([['@tocsin/cdk', {}]]) }, []],
  ['a package that was never released', { record: {} }, undefined],
  [
    'a changeset of a package that it has nothing of',
    { packages: [at('@tocsin/cdk')], planned: new Set(['@tocsin/findings']) },
    [],
  ],
])('%s', (_, changes, causes) => {
  it(causes === undefined ? 'is in order' : `is changed by ${JSON.stringify(causes)}`, () => {
    const expected =
      causes === undefined ? [] : [{ name: '@tocsin/cdk', version: '1.0.0', paths: [LAMBDA], causes }];
    expect(changedPackages(state(changes))).toEqual(expected);
    expect(problemsOf(state(changes))).toHaveLength(causes?.length === 0 ? 1 : 0);
  });
});

it('says what changed and what to do', () => {
  expect(problemsOf(state({}))).toEqual([
    `@tocsin/cdk would ship other code than 1.0.0 did (${LAMBDA}), but no changeset says so. ` +
      'Run `npm run changeset` and choose @tocsin/cdk, or the package whose change this is.',
  ]);
});

// Planted faults seen red: a version that is not compared; files that are not compared.
it.each<[string, Partial<ReleaseState>, readonly string[]]>([
  ['what is recorded', { shipped: new Map([['@tocsin/cdk', { [LAMBDA]: 'a' }]]) }, []],
  ['other code', {}, [expect.stringMatching(/1\.0\.0 is recorded with other code \(dist\/lambda/) as string]],
  [
    'a version without a record',
    { record: {} },
    [expect.stringMatching(/cdk 1\.0\.0 is not in .* \(no version is\)/) as string],
  ],
])('publishes %s?', (_, changes, expected) => {
  expect(unpublishable(state(changes))).toEqual(expected);
});
