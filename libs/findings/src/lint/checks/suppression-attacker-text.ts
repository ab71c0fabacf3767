import { branchesOf } from '../authors/weakest-branches.js';
import { freeMembers } from '../authors/free-members.js';
import type { PolicyCheck } from '../lint-context.js';
import { remark } from '../policy-remark.js';

/**
 * Suppressions that rest on text which an attacker can write. An error where nothing else says whose finding it is; a
 * warning where only the product's own rule or control stands beside it. Who writes what: the tables of `authors`.
 */
export const suppressionAttackerText: PolicyCheck = ({ rules, policy: { owners } }) =>
  rules
    .filter(({ rule }) => rule.then.suppress !== undefined)
    .flatMap(({ clauses }) =>
      clauses.flatMap((clause) => {
        const byText = branchesOf(clause, owners).filter((branch) => branch.byText);
        const only = byText.some(({ strongest }) => strongest === 'anyone' || strongest === 'state');
        if (!only && !byText.some(({ strongest }) => strongest === 'provider')) return [];
        const members = freeMembers(clause, owners).join(', ');
        return remark(
          clause.place,
          only ? 'error' : 'warning',
          'suppression-attacker-text',
          `${only ? 'rests only on' : 'tells one finding from another only by'} ${members}, which whoever causes, ` +
            'imports, tags or annotates a finding can write: an attacker hides their own findings with it',
          'name what they cannot choose as well: facts.account, facts.product or facts.ou, or asff.AwsAccountId, ' +
            'asff.ProductArn or asff.ResourceId with EQUALS',
        );
      }),
    );
