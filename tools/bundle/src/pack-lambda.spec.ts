import { spawnSync } from 'node:child_process';
import {
  existsSync,
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

// Bundling takes a second or two, and ten times that on a machine that does other things as well.
jest.setTimeout(60_000);

const root = mkdtempSync(join(tmpdir(), 'tocsin-pack-'));
afterAll(() => rmSync(root, { recursive: true }));

/** KB are 1,000 bytes; the code alone, without its map. The goal for the processor is 620; each is held to what it is. */
describe.each([
  ['processor', 500_000, 100],
  ['enricher', 260_000, 40],
  ['sweeper', 480_000, 100],
])('the folder of the %s', (name, most, sourcesAtLeast) => {
  const app = `apps/${name}`;
  const built = `${app}/dist`;
  const packed = join(root, 'packed', name);
  let bundle: Bundle;
  const read = (file: string): string => readFileSync(join(packed, file), 'utf8');

  beforeAll(async () => {
    bundle = await bundleFunction(app);
    mkdirSync(join(root, built), { recursive: true });
    for (const { path, text } of bundle.outputFiles) writeFileSync(join(root, built, basename(path)), text);
    writeFileSync(join(root, built, 'meta.json'), JSON.stringify(bundle.metafile));
    if (!existsSync(join(root, 'node_modules'))) {
      symlinkSync(join(WORKSPACE, 'node_modules'), join(root, 'node_modules'));
    }
    packLambda(root, built, `packed/${name}`);
  });

  it('packs code, map, licences and the mark of CommonJS, and nothing else', () => {
    expect(readdirSync(packed).sort()).toEqual([LICENCES, 'index.js', 'index.js.map', 'package.json']);
  });

  it('keeps the code small', () => {
    const bytes = Buffer.byteLength(read('index.js'));
    // Planted fault seen red: no plugin lean-schemas, which adds 165 KB.
    expect(bytes).toBeLessThanOrEqual(most);
    expect(bytes).toBeGreaterThan(most / 2);
  });

  it('holds no path of the machine that made it', () => {
    // Planted faults seen red: a banner with the folder of the build; the map as esbuild writes it.
    for (const file of readdirSync(packed)) {
      for (const place of [WORKSPACE, root, tmpdir(), process.env['HOME'] ?? WORKSPACE]) {
        expect({ file, place, at: place === '/' ? -1 : read(file).indexOf(`${place}/`) }).toEqual({
          file,
          place,
          at: -1,
        });
      }
    }
    const { sources } = JSON.parse(read('index.js.map')) as { sources: string[] };
    expect(sources.length).toBeGreaterThan(sourcesAtLeast);
    for (const source of sources) expect(source).toMatch(/^(?:apps|libs|tools)\/[\w./-]+\.ts$/);
  });

  it('is of the same bytes when it is made again', async () => {
    const before = readdirSync(packed).map(read);
    const again = await bundleFunction(app);
    expect(again.outputFiles.map(({ text }) => text)).toEqual(bundle.outputFiles.map(({ text }) => text));
    packLambda(root, built, `packed/${name}`);
    expect(readdirSync(packed).map(read)).toEqual(before);
  });

  it('names our files and lines in a stack trace', () => {
    // Planted faults seen red: the map as esbuild writes it; one without `names`, so that functions keep their short ones.
    const { stderr } = spawnSync(process.execPath, ['--enable-source-maps', join(packed, 'index.js')], {
      encoding: 'utf8',
      env: { AWS_REGION: 'eu-west-1' },
    });
    expect(stderr).toContain(`the ${name}'s environment is incomplete`);
    const frame = /at readConfig \((.+):(\d+):\d+\)/.exec(stderr);
    expect(frame?.[1]).toBe(join(packed, `${app}/src/config.ts`));
    const source = readFileSync(join(WORKSPACE, `${app}/src/config.ts`), 'utf8').split('\n');
    expect(source[Number(frame?.[2]) - 1]).toContain('throw new Error(');
  });

  it('says of every place in the code what the whole map says, where it is ours, and nothing where it is not', () => {
    const whole = new SourceMap(JSON.parse(readFileSync(join(root, built, 'index.js.map'), 'utf8')) as never);
    const own = new SourceMap(JSON.parse(read('index.js.map')) as never);
    const seen = { ours: 0, others: 0 };
    read('index.js')
      .split('\n')
      .forEach((line, row) => {
        for (let column = 0; column < line.length; column += 53) {
          const expected = whole.findEntry(row, column);
          const found = own.findEntry(row, column);
          if (!('originalSource' in expected)) continue;
          if (expected.originalSource.includes('node_modules/')) {
            seen.others += 1;
            // Planted fault seen red: segments of others left out without a word, so that ours went on over their code.
            expect('originalSource' in found ? found.originalSource : undefined).toBeUndefined();
          } else {
            seen.ours += 1;
            expect(join(built, expected.originalSource)).toBe(
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
});

it('says what to do where nothing was built', () => {
  expect(() => packLambda(root, 'apps/nothing/dist', 'packed')).toThrow(
    'no meta.json in apps/nothing/dist: build the function first, with `nx run @tocsin/nothing:build`',
  );
});
