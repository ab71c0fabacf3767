import { dirname, join } from 'node:path';
import type { InputFile } from '../../input/read-input.js';
import { fileIn } from './file-in.js';
import { isFile } from './is-file.js';
import { readDocument } from './parse-document.js';
import { readPolicyFile } from './read-policy-file.js';
import type { PolicyRead } from './what-read.js';

/** Where the layer of a processor has its policy: `/opt` is the root of a layer. */
const POLICY = join('tocsin', 'policy.json');

/** The policies in the assets of a manifest: a processor names its own by the SHA-256 of the file. */
export async function assetPolicies(manifest: InputFile): Promise<readonly PolicyRead[]> {
  const { value, path, shownAs } = await readDocument(manifest);
  const folder = { path: dirname(path), shownAs: dirname(shownAs) };
  const found: PolicyRead[] = [];
  for (const asset of assetFolders(value)) {
    const file = fileIn(folder, join(asset, POLICY));
    if (await isFile(file.path)) found.push(await readPolicyFile(file));
  }
  return found;
}

function assetFolders(manifest: unknown): readonly string[] {
  const { files } = (manifest ?? {}) as { readonly files?: unknown };
  if (typeof files !== 'object' || files === null) return [];
  return Object.values(files).flatMap((file: unknown) => {
    const { source } = (file ?? {}) as {
      readonly source?: { readonly path?: unknown; readonly packaging?: unknown };
    };
    return source?.packaging === 'zip' && typeof source.path === 'string' ? [source.path] : [];
  });
}
