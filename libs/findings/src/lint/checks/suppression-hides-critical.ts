import { branchesOf } from '../authors/weakest-branches.js';
import { mayBeCritical, namesCritical } from '../may-be-critical.js';
import type { PolicyCheck } from '../lint-context.js';
import { remark } from '../policy-remark.js';
import { mayHide } from '../suppression-dates.js';
import { whyNever } from './never-matches.js';

/**
 * Suppressions that do not leave CRITICAL out. A warning where the clause says CRITICAL itself, or names an account,
 * product, resource, finding, control or rule of a product; else an error.
 */
export const suppressionHidesCritical: PolicyCheck = ({ rules, domains, now, policy: { owners } }) =>
  rules
    .filter(({ rule }) => mayHide(rule.then.suppress, now))
    .flatMap(({ clauses }) =>
      clauses.flatMap((clause) => {
        if (whyNever(clause, domains) !== undefined || !mayBeCritical(clause)) return [];
        const named = namesCritical(clause);
        const isNarrow = branchesOf(clause, owners).every(
          ({ strongest }) => strongest === 'place' || strongest === 'provider',
        );
        return remark(
          clause.place,
          named || isNarrow ? 'warning' : 'error',
          'suppression-hides-critical',
          named
            ? 'hides CRITICAL findings by name'
            : 'does not leave CRITICAL out: a finding that becomes CRITICAL stays hidden',
          'add facts.severity without CRITICAL, or with it where that is what you mean',
        );
      }),
    );
