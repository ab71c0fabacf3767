import { below, type Place } from '../../policy-fault.js';
import { conditionsOf } from '../conditions/clause-conditions.js';
import type { Domain } from '../conditions/domains.js';
import type { TriagePolicy } from '../../triage/policy.js';
import type { PolicyCheck } from '../lint-context.js';
import { remark } from '../policy-remark.js';
import { describeTest } from './why-none.js';

const OF_ACCOUNTS: ReadonlySet<string> = new Set(['facts.account', 'facts.ou', 'facts.accountTag']);

/** Accounts, organizational units and account tags in `owners` that the policy's `accounts` do not have. */
export const ownerNeverMatches: PolicyCheck = ({ policy, domains }) =>
  (policy.owners ?? []).flatMap(({ when }, at) => {
    const place: Place = below({ field: `owners[${at}]` }, 'when');
    return conditionsOf({ facts: when }).stated.flatMap((condition) => {
      const { member } = condition;
      if (condition.kind !== 'text' || !OF_ACCOUNTS.has(member)) return [];
      const domain = member === 'facts.account' ? accountsOf(policy.accounts) : domains.get(member);
      const unknown = condition.positive.filter((test) => domain?.admits(test) === false);
      return unknown.map((test) =>
        remark(
          below(place, member.replace('facts.', '')),
          'warning',
          'owner-never-matches',
          `found ${describeTest(test)}, which the policy's "accounts" do not have: it gives nobody an owner`,
          `allowed: ${domain?.says ?? 'another value'}`,
        ),
      );
    });
  });

/** An account may be named without a directory; where there is one, it should be in it. */
function accountsOf(accounts: TriagePolicy['accounts']): Domain | undefined {
  if (accounts === undefined) return undefined;
  const ids = new Set(accounts.map(({ id }) => id));
  return { admits: ({ value }) => ids.has(value), says: 'an account of the policy\'s "accounts"' };
}
