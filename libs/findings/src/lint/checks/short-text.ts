import { describeFound } from '../../describe-found.js';
import { below } from '../../policy-fault.js';
import type { PolicyCheck } from '../lint-context.js';
import { remark } from '../policy-remark.js';
import { filtersOf } from '../stated-filters.js';

const SHORT = 3;

/** Members of which two or three characters say enough, such as `eu-`. */
const SHORT_BY_NATURE: ReadonlySet<string> = new Set([
  'asff.ResourceRegion',
  'asff.ResourcePartition',
  'ocsf.cloud.region',
  'ocsf.resources.region',
  'ocsf.resources.cloud_partition',
]);

/** Beginnings and parts of at most three characters: they meet far more than they seem to. */
export const shortText: PolicyCheck = ({ rules, domains }) =>
  rules.flatMap(({ clauses }) =>
    clauses.flatMap((clause) =>
      filtersOf(clause).flatMap(({ member, field, test: { comparison, value }, negative }) => {
        if (comparison !== 'PREFIX' && comparison !== 'CONTAINS') return [];
        if (value.length > SHORT || SHORT_BY_NATURE.has(member) || domains.get(member)?.values) return [];
        return remark(
          below(clause.place, field),
          'warning',
          'short-text',
          `${comparison} ${describeFound(value)} ${negative ? 'excludes' : 'meets'} very many texts`,
          'name more of the text, or use EQUALS',
        );
      }),
    ),
  );
