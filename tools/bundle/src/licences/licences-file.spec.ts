import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { bundleFunction, WORKSPACE } from '../bundle-function.js';
import { ALLOWED_LICENCES, bundledPackages } from './bundled-packages.js';
import { licencesFile } from './licences-file.js';

// Bundling takes a second or two, and ten times that on a machine that does other things as well.
jest.setTimeout(60_000);

const root = mkdtempSync(join(tmpdir(), 'tocsin-licences-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A metafile with one input of each package, which are written to disk. */
function metafileOf(
  packages: Readonly<Record<string, { readonly manifest: object; readonly files?: object }>>,
): Metafile {
  const inputs: Metafile['inputs'] = { 'apps/own/src/handler.ts': { bytes: 1, imports: [] } };
  for (const [folder, { manifest, files = {} }] of Object.entries(packages)) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'package.json'), JSON.stringify(manifest));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, folder, name), String(text));
    inputs[`${folder}/index.js`] = { bytes: 1, imports: [] };
  }
  return { inputs, outputs: {} };
}

it.each([
  ['processor', 20],
  ['enricher', 10],
  ['sweeper', 20],
])('names every package of the %s, under a licence that is allowed, with its text', async (app, least) => {
  const { metafile } = await bundleFunction(`apps/${app}`);
  // Found here by another way than in the code: the last part of the path that follows a node_modules.
  const names = new Set(
    Object.keys(metafile.inputs)
      .filter((file) => file.includes('node_modules/'))
      .map((file) => file.split('node_modules/').at(-1)?.split('/') ?? [])
      .map(([scope = '', name = '']) => (scope.startsWith('@') ? `${scope}/${name}` : scope)),
  );
  expect(names.size).toBeGreaterThan(least);
  const packages = bundledPackages(metafile, WORKSPACE);
  const text = licencesFile(packages);
  // Planted faults seen red: only the packages with a scope; MIT taken off the list of what is allowed.
  expect([...new Set(packages.map(({ name }) => name))]).toEqual([...names].sort());
  for (const { name, version, licence, texts } of packages) {
    expect(ALLOWED_LICENCES).toContain(licence);
    expect(text).toContain(`\n${name} ${version} (${licence})\n`);
    for (const one of texts) expect(text).toContain(one.trim());
  }
});

it('writes a text once, under all packages that have it, and a notice beside the licence', () => {
  const mit = { LICENSE: 'the same text\r\n' };
  const text = licencesFile(
    bundledPackages(
      metafileOf({
        'node_modules/b': { manifest: { name: 'b', version: '2.0.0', license: 'MIT' }, files: mit },
        'node_modules/b/node_modules/@s/a': {
          manifest: { name: '@s/a', version: '1.0.0', license: 'Apache-2.0' },
          files: { ...mit, 'NOTICE.md': 'made by A' },
        },
        'node_modules/c': { manifest: { name: 'c', version: '3.0.0', license: 'MIT' }, files: mit },
        'node_modules/d': {
          manifest: { name: 'd', version: '4.0.0', license: 'MIT-0', author: { name: 'D & Co' } },
        },
      }),
      root,
    ),
  );
  expect(text).toMatch(
    /@s\/a 1\.0\.0 \(Apache-2\.0\)\nb 2\.0\.0 \(MIT\)\nc 3\.0\.0 \(MIT\)\nd 4\.0\.0 \(MIT-0\)\n/,
  );
  expect(text.match(/the same text/g)).toHaveLength(2);
  expect(text).toMatch(/\nb 2\.0\.0\nc 3\.0\.0\n-+\n\nthe same text\n/);
  expect(text).toContain('the same text\n\nmade by A\n');
  expect(text).toContain('Copyright D & Co\n\nMIT No Attribution\n');
});

it.each([
  [
    'one that is not allowed',
    { license: 'GPL-3.0-only' },
    { LICENSE: 'x' },
    'p@1.0.0 is under "GPL-3.0-only"',
  ],
  ['a choice', { license: '(MIT OR GPL-2.0)' }, { LICENSE: 'x' }, 'p@1.0.0 is under "(MIT OR GPL-2.0)"'],
  ['none', {}, { LICENSE: 'x' }, 'p@1.0.0 is under null'],
  ['no text', { license: 'MIT' }, {}, 'p@1.0.0 brings no text of its licence'],
])('refuses a licence: %s', (_, more, files, expected) => {
  const metafile = metafileOf({
    'node_modules/p': { manifest: { name: 'p', version: '1.0.0', ...more }, files },
  });
  expect(() => bundledPackages(metafile, root)).toThrow(
    `the bundle cannot be shipped: ${expected}. Allowed are 0BSD, `,
  );
  rmSync(join(root, 'node_modules/p'), { recursive: true });
});
