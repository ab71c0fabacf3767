import { createHash } from 'node:crypto';
import { defaultPolicy, recipePolicy, type TriagePolicy } from '@tocsin/findings';
import { memberOf } from '../raw-json.js';

/** Finds a policy by the SHA-256 of its file: those given, then Tocsin's own two. */
export function policiesBySha256(
  given: Readonly<Record<string, TriagePolicy>> = {},
): (sha256: string) => TriagePolicy | undefined {
  return (sha256) => (memberOf(given, sha256) as TriagePolicy | undefined) ?? ownPolicies().get(sha256);
}

let known: ReadonlyMap<string, TriagePolicy> | undefined;

function ownPolicies(): ReadonlyMap<string, TriagePolicy> {
  known ??= new Map([recipePolicy, defaultPolicy].map((policy) => [sha256Of(policy), policy]));
  return known;
}

/** Of the bytes that @tocsin/cdk writes: TriagePolicyDocument.fromObject. */
function sha256Of(policy: TriagePolicy): string {
  return createHash('sha256')
    .update(`${JSON.stringify(policy, null, 2)}\n`, 'utf8')
    .digest('hex');
}
