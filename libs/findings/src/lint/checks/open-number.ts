import { describeFound } from '../../describe-found.js';
import { below } from '../../policy-fault.js';
import type { PolicyCheck } from '../lint-context.js';
import { remark } from '../policy-remark.js';
import { filtersOf } from '../stated-filters.js';

/** Members whose texts often end in a number, and what to use in place of the beginning of one. */
const NUMBERED: Readonly<Record<string, string>> = {
  'asff.GeneratorId': 'EQUALS, or the fact "control"',
  'asff.ComplianceSecurityControlId': 'EQUALS, or the fact "control"',
  'asff.ComplianceAssociatedStandardsId': 'EQUALS',
  'asff.Title': 'EQUALS',
  'asff.Id': 'EQUALS',
  'asff.ResourceId': 'EQUALS',
  'asff.RelatedFindingsId': 'EQUALS',
  'ocsf.compliance.control': 'EQUALS, or the fact "control"',
  'ocsf.compliance.standards': 'EQUALS',
  'ocsf.finding_info.title': 'EQUALS',
  'ocsf.finding_info.uid': 'EQUALS',
  'ocsf.metadata.uid': 'EQUALS',
  'ocsf.resources.uid': 'EQUALS',
  'ocsf.resources.name': 'EQUALS',
  'ocsf.vulnerabilities.cve.uid': 'EQUALS',
};

/** Beginnings and parts that end in a number which may go on: `Config.1` is also in `Config.10`. */
export const openNumber: PolicyCheck = ({ rules }) =>
  rules.flatMap(({ clauses }) =>
    clauses.flatMap((clause) =>
      filtersOf(clause).flatMap(({ member, field, test, negative }) => {
        const instead = NUMBERED[member];
        const { comparison, value } = test;
        if (instead === undefined || (comparison !== 'PREFIX' && comparison !== 'CONTAINS')) return [];
        if (!endsInOpenNumber(value)) return [];
        const name = describeFound(value.length > 40 ? `…${value.slice(-40)}` : value);
        const longer = describeFound(`${value.slice(-20)}0`);
        return remark(
          below(clause.place, field),
          'warning',
          'open-number',
          `${comparison} ${name} also ${negative ? 'excludes' : 'meets'} ${longer}: the number may go on`,
          `use ${instead}`,
        );
      }),
    ),
  );

/** Not an account id or an id of an AWS resource, which are of one length. */
function endsInOpenNumber(value: string): boolean {
  const tail = value.slice(-32);
  return (
    /\d$/.test(tail) &&
    !/(?:^|\D)\d{12}$/.test(tail) &&
    !/-(?:[0-9a-f]{8}|[0-9a-f]{12}|[0-9a-f]{17})$/.test(tail)
  );
}
