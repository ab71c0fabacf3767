import { installedBy, type Lock } from './installed-by.js';

const LOCK: Lock = {
  packages: {
    '': { dependencies: { dev: '1' } },
    'libs/one': { dependencies: { '@us/two': '1', a: '1' }, optionalDependencies: { gone: '1' } },
    'libs/two': { dependencies: { b: '1' } },
    'node_modules/@us/two': { link: true, resolved: 'libs/two' },
    'node_modules/a': { version: '1.0.0', dependencies: { b: '2' } },
    'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { a: '1' } },
    'node_modules/b': { version: '1.0.0' },
    'node_modules/dev': { version: '1.0.0' },
  },
};

// Planted faults seen red: nested packages not preferred; a link not followed; a cycle (which never ended).
it('follows dependencies as Node finds them, through links and around cycles', () => {
  expect([...installedBy(['libs/one'], LOCK)].sort()).toEqual([
    'libs/two',
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/b',
  ]);
});

it('refuses a lock file that lacks what is needed', () => {
  const lock = { packages: { 'libs/one': { dependencies: { a: '1' } } } };
  expect(() => installedBy(['libs/one'], lock)).toThrow('package-lock.json has no a for libs/one');
});
