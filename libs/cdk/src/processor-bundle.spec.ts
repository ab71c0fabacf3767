import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enricherBundle, packageVersion, processorBundle } from './processor-bundle.js';

const root = mkdtempSync(join(tmpdir(), 'tocsin-bundle-'));
afterAll(() => rmSync(root, { recursive: true }));

it('takes the first folder that holds a bundle', () => {
  const [empty, full] = [join(root, 'empty'), join(root, 'full')];
  mkdirSync(empty);
  mkdirSync(full);
  writeFileSync(join(full, 'index.js'), 'exports.handler = async () => {};\n');
  expect(processorBundle([empty, full])).toMatchObject({ path: full });
});

it.each([
  ['processor', processorBundle, 'code'],
  ['enricher', enricherBundle, 'enricherCode'],
])('says what to do where there is no bundle of the %s', (name, bundle, property) => {
  const nowhere = join(root, 'nowhere');
  expect(() => bundle([nowhere])).toThrow(
    `the ${name}'s bundle is missing: no index.js in ${nowhere}. ` +
      `Reinstall @tocsin/cdk (in its own repository: nx run @tocsin/cdk:build:lambda), or pass \`${property}\``,
  );
});

it('knows the version of its package', () => {
  const manifest = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(packageVersion()).toBe(manifest.version);
});
