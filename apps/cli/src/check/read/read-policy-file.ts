import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { parsePolicy } from '@tocsin/findings';
import { UsageError } from '../../commands/usage-error.js';
import type { InputFile } from '../../input/read-input.js';
import type { PolicyRead } from './what-read.js';

const MOST_POLICY_BYTES = 10 * 1024 * 1024;

/**
 * A policy, with the SHA-256 of its bytes, by which a processor names it.
 *
 * @throws UsageError for what is no policy
 */
export async function readPolicyFile(file: InputFile): Promise<PolicyRead> {
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
