import type { AccessRecord } from '@tocsin/simulator';
import type { AccessReport } from './run-report.js';

/** Each denial once, in the order in which it first came, with how often it came: a retry is denied again. */
export function accessReports(records: readonly AccessRecord[]): readonly AccessReport[] {
  const groups = Map.groupBy(records, ({ principal, action, resource, because }) =>
    JSON.stringify([principal, action, resource, because]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, times: group.length }];
  });
}
