import { publishedManifest } from './published-manifest.js';

// Planted faults seen red: a condition left in a nested map; `nx` left; `directory` left; `files` taken for a map.
it('takes out what only this repository reads', () => {
  const manifest = {
    name: '@tocsin/findings',
    exports: {
      '.': { '@tocsin/source': './src/index.ts', import: { '@tocsin/source': 'x', types: './a.d.ts' } },
      './package.json': './package.json',
    },
    files: ['dist'],
    publishConfig: { access: 'public', directory: '../../dist/packages/findings' },
    devDependencies: { '@tocsin/month': '^0.1.0' },
    scripts: { prepack: 'x' },
    nx: { tags: [] },
  };
  expect(publishedManifest(manifest)).toEqual({
    name: '@tocsin/findings',
    exports: { '.': { import: { types: './a.d.ts' } }, './package.json': './package.json' },
    files: ['dist'],
    publishConfig: { access: 'public' },
  });
});

it('keeps the order of conditions, which decides', () => {
  const exports = {
    '.': { '@tocsin/source': './s.ts', types: './t.d.ts', import: './i.js', default: './d.js' },
  };
  expect(JSON.stringify(publishedManifest({ exports })['exports'])).toBe(
    '{".":{"types":"./t.d.ts","import":"./i.js","default":"./d.js"}}',
  );
});
