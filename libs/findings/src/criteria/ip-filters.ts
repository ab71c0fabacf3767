import { below, refuse, type Place } from '../policy-fault.js';
import { memberOf, type RawObject } from '../raw-members.js';
import type { ReadyFilter } from './condition.js';
import { isWithin, readAddress, readCidr } from './ip-address.js';
import { refuseUnknownMembers } from './member-checks.js';

/**
 * A filter over IP addresses. A text that is no address is in no block.
 *
 * Source: AWS Security Hub API reference, type IpFilter. That one address is allowed is not documented: unverified.
 */
export function readIpFilter(filter: RawObject, place: Place): ReadyFilter {
  refuseUnknownMembers(filter, ['Cidr'], place);
  const text = memberOf(filter, 'Cidr');
  const block = typeof text === 'string' ? readCidr(text) : undefined;
  if (block === undefined) {
    return refuse(
      below(place, 'Cidr'),
      text,
      'a CIDR block or an address of IPv4 or IPv6, such as 198.51.100.0/24',
    );
  }
  const meets = (value: unknown) => {
    const groups = typeof value === 'string' ? readAddress(value) : undefined;
    return groups !== undefined && isWithin(block, groups);
  };
  return { negative: false, cost: 50, meets, comparable: meets };
}
