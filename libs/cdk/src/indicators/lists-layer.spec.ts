import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystem, Stack } from 'aws-cdk-lib';
import { DISABLE_ASSET_STAGING_CONTEXT } from 'aws-cdk-lib/cx-api';
import { IndicatorListKind } from '../choices/indicator-list-kind.js';
import { anApp } from '../testing/synthesize.js';
import { IndicatorListDocument } from './indicator-list-document.js';
import { createListsLayer } from './lists-layer.js';

const deny = IndicatorListDocument.fromText('203.0.113.0/24 # März', { name: 'deny.txt' });
const allow = IndicatorListDocument.fromText('203.0.113.9', {
  name: 'allow.txt',
  kind: IndicatorListKind.ALLOW,
});
const mkdtemp = jest.spyOn(FileSystem, 'mkdtemp');
const folder = (): string => String(mkdtemp.mock.results.at(-1)?.value);

const shaOf = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

it('puts lists and manifest where the enricher looks for them, and leaves nothing behind', () => {
  const app = anApp();
  const layer = createListsLayer(new Stack(app, 'Test'), [deny, allow]);
  const { directory } = app.synth();
  const asset = readdirSync(directory).find((name) => name.startsWith('asset.')) ?? 'no asset';
  const inside = join(directory, asset, 'tocsin', 'lists');
  expect(layer.path).toBe('/opt/tocsin/lists/manifest.json');
  const manifest = readFileSync(join(inside, 'manifest.json'));
  expect(shaOf(manifest)).toBe(layer.sha256);
  const { schema, lists } = JSON.parse(manifest.toString('utf8')) as {
    readonly schema: string;
    readonly lists: readonly Record<string, string>[];
  };
  expect(schema).toBe('tocsin.indicator-lists/1');
  expect(lists.map(({ name, kind, format }) => [name, kind, format])).toEqual([
    ['deny.txt', 'deny', 'plain'],
    ['allow.txt', 'allow', 'plain'],
  ]);
  for (const { file, sha256 } of lists) expect(shaOf(readFileSync(join(inside, file ?? '')))).toBe(sha256);
  expect(existsSync(folder())).toBe(false);
});

it('keeps the files for an app that refers to files where they are', () => {
  const app = anApp({ [DISABLE_ASSET_STAGING_CONTEXT]: true });
  createListsLayer(new Stack(app, 'Test'), [deny]);
  expect(readFileSync(join(folder(), 'tocsin', 'lists', '0.list'), 'utf8')).toBe(deny.listText);
  rmSync(folder(), { recursive: true });
});

it('refuses two lists of one name, and more than the enricher can hold', () => {
  const make = (lists: readonly IndicatorListDocument[]) => () =>
    createListsLayer(new Stack(anApp(), 'T'), lists);
  expect(make([deny, deny])).toThrow('two indicatorLists are called deny.txt: give one of them another name');
  const large = ['a', 'b'].map((name) =>
    IndicatorListDocument.fromText(
      Array.from({ length: 130_000 }, (_, at) => `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`).join('\n'),
      { name },
    ),
  );
  // Planted fault seen red: each list looked at by itself.
  expect(make(large)).toThrow(
    'indicatorLists must hold at most 10000000 bytes and 250000 entries together, found 3',
  );
});
