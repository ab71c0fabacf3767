import { createHash } from 'node:crypto';
import type { TriagePolicy } from '@tocsin/findings';
import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { policiesBySha256 } from '../known-policies.js';

const FILE = 'policy.json';

/**
 * The policies of an export: those given, Tocsin's own, and `policy.json`. Of a file only its content is here, not its
 * bytes: it counts where one of the usual ways to write it has the SHA-256 that the processor names.
 */
export function exportPolicies(
  files: RawObject,
  given: Readonly<Record<string, TriagePolicy>> | undefined,
): (sha256: string) => TriagePolicy | undefined {
  const policy = memberOf(files, FILE);
  const known = policiesBySha256(given);
  if (!isRawObject(policy)) return known;
  const written = new Set(
    [0, 2, 4].flatMap((indent) => {
      const text = JSON.stringify(policy, null, indent);
      return [sha256Of(text), sha256Of(`${text}\n`)];
    }),
  );
  // Its hash is that of a policy that is deployed; whoever judges by it checks it.
  return (sha256) => known(sha256) ?? (written.has(sha256) ? (policy as unknown as TriagePolicy) : undefined);
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
