import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack, publishedPackages, type Tarball } from '@tocsin/release';
import { ROOT } from './root.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-tarballs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const packages = publishedPackages(ROOT);
const tarballs = new Map<string, Tarball>();
beforeAll(() => {
  for (const each of packages) tarballs.set(each.name, pack(each, folder));
});

function tarballOf(name: string): Tarball {
  const tarball = tarballs.get(name);
  if (tarball === undefined) throw new Error(`${name} was not packed`);
  return tarball;
}

it('finds what is published', () => {
  expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['@tocsin/cdk', 'tocsin']));
});

describe.each(packages.map(({ name }) => name))('the tarball of %s', (name) => {
  // Planted fault seen red: libs/cdk without LICENSE.
  it('has our licence and a README', () => {
    const { read } = tarballOf(name);
    expect(read('LICENSE')).toBe(readFileSync(join(ROOT, 'LICENSE'), 'utf8'));
    expect(read('README.md')).toMatch(/^# /);
  });

  it('has every file that its package.json points at', () => {
    const { paths, read } = tarballOf(name);
    const { exports, main, module, types, bin } = JSON.parse(read('package.json')) as Record<string, unknown>;
    const pointed = targets([exports, main, module, types, bin]).map((path) => path.replace(/^\.\//, ''));
    expect(pointed.length).toBeGreaterThan(0);
    expect(pointed.filter((path) => !paths.includes(path))).toEqual([]);
  });

  // Planted fault seen red: a package.json that is packed as it stands here.
  it('does not say how this repository builds and reads it', () => {
    const manifest = tarballOf(name).read('package.json');
    expect(manifest).not.toContain('@tocsin/source');
    expect(Object.keys(JSON.parse(manifest) as object)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(nx|scripts|devDependencies)$/)]),
    );
  });

  // Planted fault seen red: libs/routing with its snapshots.
  it('has nothing that only tests and builds need', () => {
    const { paths } = tarballOf(name);
    expect(paths.filter((path) => NOT_OURS_TO_SHIP.test(path))).toEqual([]);
  });

  // Planted fault seen red: a comment with the folder of the repository in dist/index.js.
  it('names no folder of the machine that built it', () => {
    const { paths, read } = tarballOf(name);
    expect(paths.filter((path) => read(path).includes(ROOT))).toEqual([]);
  });
});

const NOT_OURS_TO_SHIP =
  /\.(\w+-)?spec\.|\.bench\.|\.snap$|(^|\/)(__\w+__|fixtures|examples|acceptance|bench|out-tsc|test-output|cdk\.out|node_modules)\/|\.tsbuildinfo$|(^|\/)(jest|eslint|tsconfig)\b/;

/** The paths below a value of `exports` and the like. */
function targets(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(targets);
}

describe('the tarball of @tocsin/cdk', () => {
  it('brings the code of the functions, their licences, its types, and nothing of our sources', () => {
    const { paths } = tarballOf('@tocsin/cdk');
    expect(paths).toEqual(
      expect.arrayContaining([
        'dist/index.js',
        'dist/types/index.d.ts',
        'dist/lambda/processor/index.js',
        'dist/lambda/processor/index.js.map',
        'dist/lambda/processor/package.json',
        'dist/lambda/processor/THIRD-PARTY-LICENSES.txt',
        'dist/lambda/enricher/index.js',
        'dist/lambda/enricher/index.js.map',
        'dist/lambda/enricher/package.json',
        'dist/lambda/enricher/THIRD-PARTY-LICENSES.txt',
      ]),
    );
    expect(paths.filter((path) => !/^(dist\/|LICENSE$|README\.md$|package\.json$)/.test(path))).toEqual([]);
    expect(paths.filter((path) => /\.ts$/.test(path) && !/\.d\.ts$/.test(path))).toEqual([]);
  });

  it('asks for nothing but the two peers', () => {
    const manifest = JSON.parse(tarballOf('@tocsin/cdk').read('package.json')) as Record<string, object>;
    expect(manifest['dependencies']).toBeUndefined();
    expect(Object.keys(manifest['peerDependencies'] ?? {})).toEqual(['aws-cdk-lib', 'constructs']);
  });
});
