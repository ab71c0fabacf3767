import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parsePolicy } from '@tocsin/findings';
import { UsageError } from '../../commands/usage-error.js';
import type { InputFile } from '../../input/read-input.js';
import { fileIn } from './file-in.js';
import { isFile } from './is-file.js';
import { readDocument } from './parse-document.js';
import type { PolicyRead } from './what-read.js';

/** Where the layer of a processor has its policy: `/opt` is the root of a layer. */
const POLICY = join('tocsin', 'policy.json');
const MOST_POLICY_BYTES = 10 * 1024 * 1024;

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

async function readPolicyFile(file: InputFile): Promise<PolicyRead> {
  if ((await stat(file.path)).size > MOST_POLICY_BYTES)
    throw new UsageError(`${file.shownAs}: larger than 10 MB; a policy may have 10 MB`);
  const bytes = await readFile(file.path);
  const text = bytes.toString('utf8');
  try {
    return {
      ...file,
      text,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      policy: parsePolicy(text),
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'PolicyError')
      throw new UsageError(`${file.shownAs}: ${error.message}`, { cause: error });
    throw error;
  }
}
