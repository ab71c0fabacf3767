import { isWithinClause } from '../conditions/clause-conditions.js';
import type { PolicyCheck } from '../lint-context.js';
import { remark } from '../policy-remark.js';

/** Clauses of a rule that another clause of the same rule makes needless; a repeated one is one of them. */
export const redundantClause: PolicyCheck = ({ rules }) =>
  rules.flatMap(({ clauses }) =>
    clauses.flatMap((clause, index) => {
      const wider = clauses.find(
        (other, at) =>
          at !== index && isWithinClause(clause, other) && (at < index || !isWithinClause(other, clause)),
      );
      if (wider === undefined) return [];
      return remark(
        clause.place,
        'note',
        'redundant-clause',
        `whatever meets this clause meets ${wider.place.field}: it adds nothing`,
        'delete it, or correct what was to set it apart',
      );
    }),
  );
