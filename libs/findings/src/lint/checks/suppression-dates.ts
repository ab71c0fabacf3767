import { describeFound } from '../../describe-found.js';
import { readInstant, writeInstant } from '../../instant.js';
import { below, type Place } from '../../policy-fault.js';
import type { Suppression } from '../../triage/policy.js';
import type { PolicyCheck } from '../lint-context.js';
import { remark, type PolicyRemark } from '../policy-remark.js';
import { datesOf } from '../suppression-dates.js';

const DAY = 24 * 60 * 60 * 1000;
const EXPIRING_WITHIN_DAYS = 14;
const MOST_DAYS = 365;

/** The times of suppressions: unreadable, over, ending soon, not yet begun, or longer than a year. */
export const suppressionDates: PolicyCheck = ({ rules, now, options }) =>
  rules.flatMap(({ rule, place }) => {
    const { suppress } = rule.then;
    if (suppress === undefined) return [];
    const at = below(below(place, 'then'), 'suppress');
    const dates = datesOf(suppress);
    if (dates === undefined) return unreadable(suppress, at);
    const { starts, expires } = dates;
    const ends = writeInstant(expires);
    const expiry = below(at, 'expires');
    if (expires <= now) {
      const text = `expired at ${ends}: it hides nothing any more`;
      return remark(expiry, 'warning', 'suppression-expired', text, 'delete the rule, or decide anew');
    }
    const remarks: PolicyRemark[] = [];
    const days = Math.ceil((expires - now) / DAY);
    if (days <= (options.expiringWithinDays ?? EXPIRING_WITHIN_DAYS)) {
      const text = `expires at ${ends}, in ${days === 1 ? 'a day' : `${days} days`}: then its findings are told again`;
      const advice = `ask ${describeFound(suppress.owner)} whether it is still needed`;
      remarks.push(remark(expiry, 'warning', 'suppression-expiring', text, advice));
    }
    if (starts > now) {
      const text = `starts at ${writeInstant(starts)}: until then it hides nothing`;
      remarks.push(remark(below(at, 'starts'), 'note', 'suppression-not-started', text));
    }
    if (expires - Math.max(starts, now) > MOST_DAYS * DAY) {
      const text = `lasts until ${ends}, more than ${MOST_DAYS} days: nobody will remember why`;
      const advice = `let it expire within ${MOST_DAYS} days and decide anew`;
      remarks.push(remark(expiry, 'warning', 'suppression-long', text, advice));
    }
    return remarks;
  });

function unreadable(suppress: Suppression, place: Place): readonly PolicyRemark[] {
  return (['starts', 'expires'] as const).flatMap((member) => {
    const text = suppress[member];
    if (text === undefined || readInstant(text) !== undefined) return [];
    return remark(
      below(place, member),
      'error',
      'suppression-unreadable',
      `found ${describeFound(text)}, which is no time: the suppression hides nothing`,
      'allowed: ISO 8601 with an offset, such as 2026-12-01T06:00:00Z, or a date, which is its midnight in UTC',
    );
  });
}
