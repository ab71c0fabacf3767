import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystem } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { DISABLE_ASSET_STAGING_CONTEXT } from 'aws-cdk-lib/cx-api';
import type { Construct } from 'constructs';
import type { IndicatorListDocument } from './indicator-list-document.js';

/**
 * What the enricher can have in its memory, and read while it starts: 250,000 domains took 1.1 s of a whole processor and 0.3 GB.
 * Lambda gives the start 10 s (Lambda Developer Guide, "Lambda execution environment").
 */
const MOST_BYTES = 10_000_000;
const MOST_ENTRIES = 250_000;

/** The lists as the enricher finds them. */
export interface ListsLayer {
  readonly layer: lambda.LayerVersion;
  /** Where the layer puts the manifest in the function's file system. */
  readonly path: string;
  /** Of the manifest, which holds the sums of the lists. */
  readonly sha256: string;
}

/** Packs lists into a Lambda layer, with a manifest that says what each is. Lambda unpacks layers below /opt. */
export function createListsLayer(scope: Construct, lists: readonly IndicatorListDocument[]): ListsLayer {
  check(lists);
  const folder = FileSystem.mkdtemp('tocsin-lists-');
  const inside = join(folder, 'tocsin', 'lists');
  mkdirSync(inside, { recursive: true });
  const entries = lists.map(({ name, kind, format, listSha256, listText }, at) => {
    const file = `${at}.list`;
    writeFileSync(join(inside, file), listText);
    return { name, kind, format, file, sha256: listSha256 };
  });
  const manifest = `${JSON.stringify({ schema: 'tocsin.indicator-lists/1', lists: entries }, null, 2)}\n`;
  writeFileSync(join(inside, 'manifest.json'), manifest);
  const sha256 = createHash('sha256').update(manifest).digest('hex');
  const layer = new lambda.LayerVersion(scope, 'IndicatorListsLayer', {
    description: `Indicator lists ${sha256.slice(0, 12)}`,
    code: lambda.Code.fromAsset(folder),
  });
  // By now the asset is copied into the cloud assembly, unless the app asks to refer to files where they are.
  if (!scope.node.tryGetContext(DISABLE_ASSET_STAGING_CONTEXT)) rmSync(folder, { recursive: true });
  return { layer, path: '/opt/tocsin/lists/manifest.json', sha256 };
}

function check(lists: readonly IndicatorListDocument[]): void {
  const names = lists.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new Error(`two indicatorLists are called ${twice}: give one of them another name`);
  }
  const bytes = lists.reduce((sum, { listText }) => sum + Buffer.byteLength(listText), 0);
  const entries = lists.reduce((sum, { entryCount }) => sum + entryCount, 0);
  if (bytes <= MOST_BYTES && entries <= MOST_ENTRIES) return;
  throw new Error(
    `indicatorLists must hold at most ${MOST_BYTES} bytes and ${MOST_ENTRIES} entries together, found ${bytes} and ${entries}`,
  );
}
