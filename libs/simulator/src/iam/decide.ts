import { identityVotes, resourceVotes, type PolicyDocument } from './policy-votes.js';
import type { Principal } from './principal.js';
import type { AccessRequest } from './statement.js';
import { every, some } from './truth.js';

/** The policies that bear on a request. */
export interface Policies {
  /** Of the role; none for a service. */
  readonly identity: readonly PolicyDocument[];
  /** Of the queue, topic, table or key. */
  readonly resource?: PolicyDocument;
  /** True for keys: what the identity may do counts only where the key's policy leaves it to the account. */
  readonly resourceMustAllow?: boolean;
}

export type Decision =
  | { readonly outcome: 'allowed' }
  | { readonly outcome: 'denied'; readonly because: string }
  /** Nothing denies it for sure, and whether it is allowed cannot be told. */
  | { readonly outcome: 'undecided'; readonly because: string };

/**
 * Decides a request within one account: a deny wins; else one allow is enough, of the identity or of the resource; else it
 * is denied. A key must allow, or leave it to the account. A service has no identity policies: the resource must allow.
 *
 * Source: IAM user guide, "Policy evaluation logic" and "Policy evaluation for requests within a single account"; KMS
 * developer guide, "Key policies in AWS KMS". Organizations, boundaries and session policies are not part of it.
 */
export function decide(who: Principal, request: AccessRequest, policies: Policies): Decision {
  const identity = identityVotes(who.kind === 'role' ? policies.identity : [], request);
  const resource = resourceVotes(policies.resource, who, request);
  // The words of AWS's messages. Source: IAM user guide, "Troubleshoot access denied error messages".
  if (identity.deny === true) return denied('with an explicit deny in an identity-based policy');
  if (resource.deny === true) return denied('with an explicit deny in a resource-based policy');
  const byIdentity = policies.resourceMustAllow ? every([resource.delegate, identity.allow]) : identity.allow;
  const allow = some([byIdentity, resource.allow]);
  if (allow === false) {
    const delegated = !policies.resourceMustAllow || resource.delegate === true;
    const kind = who.kind === 'role' && delegated ? 'identity-based' : 'resource-based';
    return denied(`because no ${kind} policy allows the ${request.action} action`);
  }
  const open = [allow, identity.deny, resource.deny].find((truth) => typeof truth === 'object');
  return open ? { outcome: 'undecided', because: open.because } : { outcome: 'allowed' };
}

function denied(because: string): Decision {
  return { outcome: 'denied', because };
}
