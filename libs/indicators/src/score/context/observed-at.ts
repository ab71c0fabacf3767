import { eitherOf, memberOf } from '../../finding/members.js';
import { timeOf } from '../../finding/time-of.js';

/**
 * When a finding last saw what it tells of, ISO 8601 in UTC. Where it does not say that: when its product last changed it,
 * which is never earlier, else when it was made.
 */
export function observedAtOf(finding: unknown): string | undefined {
  const info = memberOf(finding, 'finding_info');
  const times = [
    memberOf(finding, 'LastObservedAt'),
    eitherOf(eitherOf(finding, 'Service'), 'EventLastSeen'),
    // Source: Amazon GuardDuty's findings in Security Hub, which leave LastObservedAt out.
    memberOf(memberOf(finding, 'ProductFields'), 'aws/guardduty/service/eventLastSeen'),
    ...inOcsf(info, 'last_seen_time'),
    eitherOf(finding, 'UpdatedAt'),
    ...inOcsf(info, 'modified_time'),
    ...inOcsf(finding, 'time'),
    eitherOf(finding, 'CreatedAt'),
    ...inOcsf(info, 'created_time'),
  ];
  return times.map(timeOf).find((time) => time !== undefined);
}

/** A time of OCSF is a number, and a text beside it. */
function inOcsf(value: unknown, name: string): readonly unknown[] {
  return [memberOf(value, `${name}_dt`), memberOf(value, name)];
}
