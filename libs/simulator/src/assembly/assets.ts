import { resolve, join, dirname } from 'node:path';
import { isObject, textAt } from '../json.js';
import { readJson } from './read-json.js';

/** Reads asset manifests (`*.assets.json`): S3 object key → where the asset lies on this machine. */
export async function readAssets(
  directory: string,
  artifacts: readonly unknown[],
): Promise<ReadonlyMap<string, string>> {
  const assets = new Map<string, string>();
  for (const artifact of artifacts) {
    const file = textAt(artifact, 'properties', 'file');
    if (file === undefined) continue;
    const path = join(directory, file);
    const { files } = await readJson(path, 'The assembly is incomplete.');
    for (const asset of Object.values(isObject(files) ? files : {})) {
      const source = textAt(asset, 'source', 'path');
      if (source === undefined || !isObject(asset) || !isObject(asset.destinations)) continue;
      for (const destination of Object.values(asset.destinations)) {
        const key = textAt(destination, 'objectKey');
        if (key !== undefined) assets.set(key, resolve(dirname(path), source));
      }
    }
  }
  return assets;
}
