import { below } from '../../policy-fault.js';
import type { PolicyCheck } from '../lint-context.js';
import { remark } from '../policy-remark.js';
import { filtersOf } from '../stated-filters.js';
import { whyNever } from './never-matches.js';
import { describeTest } from './why-none.js';

/** Values that no finding has, in clauses that may match all the same: one of several, or one that is excluded. */
export const impossibleValue: PolicyCheck = ({ rules, domains }) =>
  rules
    .flatMap(({ clauses }) => clauses)
    .filter((clause) => whyNever(clause, domains) === undefined)
    .flatMap((clause) =>
      filtersOf(clause).flatMap(({ member, field, test, negative }) => {
        const domain = domains.get(member);
        if (domain === undefined || domain.admits(test)) return [];
        const effect = negative ? 'it excludes nothing' : 'it adds nothing';
        return remark(
          below(clause.place, field),
          'error',
          'impossible-value',
          `found ${describeTest(test)}, which no finding has here: ${effect}`,
          `allowed: ${domain.says}`,
        );
      }),
    );
