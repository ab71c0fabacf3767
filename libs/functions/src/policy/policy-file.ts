import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compilePolicy, parsePolicy, recipePolicy } from '@tocsin/findings';
import type { CompiledPolicy } from '@tocsin/findings';

/** The policy in force. With `problem`, it is the built-in one, which suppresses nothing. */
export interface LoadedPolicy {
  readonly policy: CompiledPolicy;
  readonly sha256: string;
  readonly problem?: string;
}

/**
 * Reads the policy layer. A policy that cannot be loaded, or is not the one that was deployed, must not silence
 * anybody: the built-in table takes its place, which tells everything, and `problem` raises an alarm.
 */
export function loadPolicy(path: string, expectedSha256: string): LoadedPolicy {
  try {
    const text = readFileSync(path, 'utf8');
    const sha256 = createHash('sha256').update(text).digest('hex');
    if (sha256 !== expectedSha256) {
      throw new Error(`its sha256 is ${sha256}, but ${expectedSha256} was deployed`);
    }
    return { policy: compilePolicy(parsePolicy(text)), sha256 };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      policy: compilePolicy(recipePolicy),
      sha256: 'built-in',
      problem: `the policy ${path} cannot be used: ${reason}. Every finding is told by the built-in table.`,
    };
  }
}
