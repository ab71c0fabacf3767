import type { Place } from '../policy-fault.js';
import { checkAccounts, checkOwner, checkOwners } from './check-organization.js';
import { checkRule } from './check-rule.js';
import { checkObject, listOf, oneOf, textUpTo } from './members.js';
import type { TriagePolicy } from './policy.js';

const MOST_RULES = 10_000;

/** Checks every member of a policy but what is inside criteria: compiling checks that. Throws PolicyError. */
export function checkPolicy(policy: unknown): asserts policy is TriagePolicy {
  const place: Place = { field: '' };
  const ids = new Set<string>();
  const members = {
    $schema: textUpTo(2048),
    schema: oneOf(['tocsin.policy/1']),
    title: textUpTo(256),
    rules: listOf((rule, at) => checkRule(rule, at, ids), MOST_RULES),
    accounts: checkAccounts,
    owners: checkOwners,
    fallbackOwner: checkOwner,
  };
  checkObject(policy, place, members, ['schema', 'rules']);
}
