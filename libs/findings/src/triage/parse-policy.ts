import { describeFound } from '../describe-found.js';
import { PolicyError } from '../errors.js';
import { compilePolicy } from './compile-policy.js';
import type { TriagePolicy } from './policy.js';

const MOST_BYTES = 10_000_000;

/**
 * Reads a triage policy from JSON text and checks all of it, criteria included. Safe on hostile text: at most 10 MB
 * (10,000,000 bytes of UTF-8), any depth, every unknown member refused.
 *
 * @throws PolicyError naming rule, field, what was found and what is allowed
 * @example const policy = compilePolicy(parsePolicy(await readFile('policy.json', 'utf8')));
 */
export function parsePolicy(text: string): TriagePolicy {
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES) {
    throw new PolicyError(
      `the policy: found ${bytes} bytes, allowed: at most ${MOST_BYTES}; split it or drop rules`,
    );
  }
  const parsed = parseJson(text);
  return compilePolicy(parsed as TriagePolicy).policy;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (cause) {
    const why = cause instanceof Error ? describeFound(cause.message) : 'no reason given';
    throw new PolicyError(
      `the policy: found text that is not JSON, allowed: JSON; the parser says ${why}`,
      {},
      { cause },
    );
  }
}
