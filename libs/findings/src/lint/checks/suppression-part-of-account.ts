import { describeFound } from '../../describe-found.js';
import { below } from '../../policy-fault.js';
import type { PolicyCheck } from '../lint-context.js';
import { remark } from '../policy-remark.js';
import { filtersOf } from '../stated-filters.js';

const ACCOUNTS: ReadonlySet<string> = new Set(['asff.AwsAccountId', 'ocsf.cloud.account.uid']);

/** Suppressions that name part of an account id: accounts are numbered at random, the rest belongs to strangers. */
export const suppressionPartOfAccount: PolicyCheck = ({ rules }) =>
  rules
    .filter(({ rule }) => rule.then.suppress !== undefined)
    .flatMap(({ clauses }) =>
      clauses.flatMap((clause) =>
        filtersOf(clause).flatMap(({ member, field, test: { comparison, value }, negative }) => {
          if (!ACCOUNTS.has(member) || comparison === 'EQUALS' || negative || /^\d{12}$/.test(value))
            return [];
          return remark(
            below(clause.place, field),
            'warning',
            'suppression-part-of-account',
            `${comparison} ${describeFound(value)} hides findings of every account whose id has it: ids are random`,
            'name whole account ids with EQUALS, or the facts account, ou or accountTag',
          );
        }),
      ),
    );
