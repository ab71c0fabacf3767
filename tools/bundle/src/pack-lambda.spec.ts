import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { bundleFunction, WORKSPACE } from './bundle-function.js';
import type { Bundle } from './bundle-function.js';
import { LICENCES, packLambda } from './pack-lambda.js';

/** KB are 1,000 bytes; the code alone, without its map. The goal is 620; it is held to what it is. */
const MOST_BYTES = 500_000;
const BUILT = 'apps/processor/dist';

const root = mkdtempSync(join(tmpdir(), 'tocsin-pack-'));
const packed = join(root, 'packed');
let bundle: Bundle;
const read = (name: string): string => readFileSync(join(packed, name), 'utf8');

beforeAll(async () => {
  bundle = await bundleFunction('apps/processor');
  mkdirSync(join(root, BUILT), { recursive: true });
  for (const { path, text } of bundle.outputFiles) writeFileSync(join(root, BUILT, basename(path)), text);
  writeFileSync(join(root, BUILT, 'meta.json'), JSON.stringify(bundle.metafile));
  symlinkSync(join(WORKSPACE, 'node_modules'), join(root, 'node_modules'));
  packLambda(root, BUILT, 'packed');
});
afterAll(() => rmSync(root, { recursive: true }));

it('packs code, map, licences and the mark of CommonJS, and nothing else', () => {
  expect(readdirSync(packed).sort()).toEqual([LICENCES, 'index.js', 'index.js.map', 'package.json']);
});

it('keeps the code small', () => {
  const bytes = Buffer.byteLength(read('index.js'));
  // Planted fault seen red: no plugin lean-schemas, which adds 165 KB.
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  expect(bytes).toBeGreaterThan(100_000);
});

it('holds no path of the machine that made it', () => {
  // Planted faults seen red: a banner with the folder of the build; the map as esbuild writes it.
  for (const name of readdirSync(packed)) {
    for (const place of [WORKSPACE, root, tmpdir(), process.env['HOME'] ?? WORKSPACE]) {
      expect({ name, place, at: place === '/' ? -1 : read(name).indexOf(`${place}/`) }).toEqual({
        name,
        place,
        at: -1,
      });
    }
  }
  const { sources } = JSON.parse(read('index.js.map')) as { sources: string[] };
  expect(sources.length).toBeGreaterThan(100);
  for (const source of sources)
    expect(source).toMatch(/^(?:(?:apps|libs)\/[\w./-]+|tools\/bundle\/src\/lambda-credentials)\.ts$/);
});

it('is of the same bytes when it is made again', async () => {
  const before = readdirSync(packed).map(read);
  const again = await bundleFunction('apps/processor');
  expect(again.outputFiles.map(({ text }) => text)).toEqual(bundle.outputFiles.map(({ text }) => text));
  packLambda(root, BUILT, 'packed');
  expect(readdirSync(packed).map(read)).toEqual(before);
});

it('names our files and lines in a stack trace', () => {
  // Planted faults seen red: the map as esbuild writes it; one without `names`, so that functions keep their short ones.
  const { stderr } = spawnSync(process.execPath, ['--enable-source-maps', join(packed, 'index.js')], {
    encoding: 'utf8',
    env: { AWS_REGION: 'eu-west-1' },
  });
  expect(stderr).toContain("the processor's environment is incomplete");
  const frame = /at readConfig \((.+):(\d+):\d+\)/.exec(stderr);
  expect(frame?.[1]).toBe(join(packed, 'apps/processor/src/config.ts'));
  const source = readFileSync(join(WORKSPACE, 'apps/processor/src/config.ts'), 'utf8').split('\n');
  expect(source[Number(frame?.[2]) - 1]).toContain('throw new Error(');
});

it('says of every place in the code what the whole map says, where it is ours, and nothing where it is not', () => {
  const whole = new SourceMap(JSON.parse(readFileSync(join(root, BUILT, 'index.js.map'), 'utf8')) as never);
  const own = new SourceMap(JSON.parse(read('index.js.map')) as never);
  const seen = { ours: 0, others: 0 };
  read('index.js')
    .split('\n')
    .forEach((line, row) => {
      for (let column = 0; column < line.length; column += 97) {
        const expected = whole.findEntry(row, column);
        const found = own.findEntry(row, column);
        if (!('originalSource' in expected)) continue;
        if (expected.originalSource.includes('node_modules/')) {
          seen.others += 1;
          // Planted fault seen red: segments of others left out without a word, so that ours went on over their code.
          expect('originalSource' in found ? found.originalSource : undefined).toBeUndefined();
        } else {
          seen.ours += 1;
          expect(join(BUILT, expected.originalSource)).toBe(
            'originalSource' in found && found.originalSource,
          );
          expect(found).toMatchObject({
            originalLine: expected.originalLine,
            originalColumn: expected.originalColumn,
          });
        }
      }
    });
  expect(Math.min(seen.ours, seen.others)).toBeGreaterThan(500);
});

it('says what to do where nothing was built', () => {
  expect(() => packLambda(root, 'apps/nothing/dist', 'packed')).toThrow(
    'no meta.json in apps/nothing/dist: build the function first, with `nx run @tocsin/processor:build`',
  );
});
