import { writeInstant } from '../../instant.js';
import { below } from '../../policy-fault.js';
import type { PolicyCheck } from '../lint-context.js';
import { remark } from '../policy-remark.js';

/** Times that only grow while a finding is updated. Source: AWS Security Hub API reference, AwsSecurityFinding. */
const GROWING: ReadonlySet<string> = new Set(['asff.UpdatedAt', 'asff.LastObservedAt']);

/** Date filters that have ended. Findings that are new or updated cannot meet them; those of the past still do. */
export const pastDates: PolicyCheck = ({ rules, now }) =>
  rules.flatMap(({ clauses }) =>
    clauses.flatMap(({ stated, place }) =>
      stated.flatMap((condition) => {
        if (condition.kind !== 'date' || condition.ranges.some(({ moving, to }) => moving || to >= now))
          return [];
        const last = writeInstant(Math.max(...condition.ranges.map(({ to }) => to)));
        const whom = GROWING.has(condition.member)
          ? 'no finding that comes or is updated from now on'
          : 'no new finding';
        return remark(
          below(place, condition.member),
          'warning',
          'past-dates',
          `the filters end at ${last}, which is past: ${whom} meets them`,
          'delete the clause, or use a DateRange, which moves with the time',
        );
      }),
    ),
  );
