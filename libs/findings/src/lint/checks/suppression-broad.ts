import { branchesOf } from '../authors/weakest-branches.js';
import type { PolicyCheck } from '../lint-context.js';
import { remark } from '../policy-remark.js';

/** Suppressions that name neither an account, product, resource or finding nor a control or rule of a product. */
export const suppressionBroad: PolicyCheck = ({ rules, policy: { owners } }) =>
  rules
    .filter(({ rule }) => rule.then.suppress !== undefined)
    .flatMap(({ clauses }) =>
      clauses
        .filter((clause) =>
          branchesOf(clause, owners).some(
            ({ strongest, byText }) => !byText && (strongest === 'anyone' || strongest === 'state'),
          ),
        )
        .map(({ place }) =>
          remark(
            place,
            'warning',
            'suppression-broad',
            'names no account, product, control or resource: it hides whatever else meets it, of every team',
            'add one of facts.account, facts.ou, facts.product, facts.control',
          ),
        ),
    );
